import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useWords, Voice } from './voice';
import { settings } from './words/settings';

function Sign() {
  const t = useWords(settings);
  return <p>{`${t('common.save')} ${t('settings.title')}`}</p>;
}

it('says what every page says, and what a part brings along', () => {
  render(
    <Voice tier="adults">
      <Sign />
    </Voice>,
  );
  expect(screen.getByText('Save Settings')).toBeInTheDocument();
});
