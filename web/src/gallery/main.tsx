import { createRoot } from 'react-dom/client';
import { speak } from '../i18n/language';
import { applyLook, DEFAULT_LOOK } from '../lib/look';
import '../styles/index.css';
import { galleryPage } from './gallery-page';
import { settingOf, tierOf } from './setting';

const setting = settingOf(window.location.search);

applyLook({ ...DEFAULT_LOOK, tier: tierOf(setting), light: setting.light, textScale: Number(setting.text), early: setting.voice === 'early', motion: setting.motion });
await speak(setting.language);
createRoot(document.getElementById('app')!).render(galleryPage(setting));
