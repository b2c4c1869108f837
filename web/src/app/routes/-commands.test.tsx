import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { commands } from '../../lib/commands';
import { shelfOf, signedIn } from '../../test/answers';
import { expectAccessible } from '../../test/axe';
import { renderRoute } from '../../test/render-route';
import { server } from '../../test/server';
import { card, user } from '../../test/stories';

async function openLibrary(tier: 'kids' | 'teens' | 'adults' = 'adults') {
  server.use(signedIn(user({ tier })), shelfOf([card('a', { title: 'Static' })]));
  const { router } = renderRoute('/library');
  await screen.findByRole('heading', { name: 'Static' });
  // Their code comes after the page; a picture book has none.
  await waitFor(() => expect(commands.now().length > 0).toBe(tier !== 'kids'));
  return router;
}

describe('keys', () => {
  it('lead to a new story, to the library and to the search', async () => {
    const router = await openLibrary();
    await userEvent.keyboard('n');
    await waitFor(() => expect(router.state.location.pathname).toBe('/new'));
    await screen.findByRole('textbox', { name: 'The first line' });
    await userEvent.keyboard('gl');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    await screen.findByRole('searchbox');
    await userEvent.keyboard('/');
    expect(screen.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('n?');
    expect(screen.getByRole('searchbox')).toHaveValue('n?');
    expect(router.state.location.pathname).toBe('/library');
  });

  it('go from one part of the page to the next', async () => {
    await openLibrary();
    await userEvent.keyboard('{F6}');
    expect(screen.getByRole('banner')).toHaveFocus();
    await userEvent.keyboard('{F6}{F6}');
    const second = document.activeElement;
    await userEvent.keyboard('{F6}{Shift>}{F6}{/Shift}');
    expect(document.activeElement).toBe(second);
  });

  it('are listed on request', async () => {
    await openLibrary();
    await userEvent.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Keys' });
    expect(list).toHaveTextContent('Search your stories');
    await expectAccessible(list);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('are switched off where they get in the way; Ctrl+K stays', async () => {
    server.use(signedIn(user()), shelfOf([]));
    const { router } = renderRoute('/settings/keys');
    await userEvent.click(await screen.findByRole('switch', { name: 'Single keys' }));
    screen.getByRole('switch').blur();
    await expectAccessible();
    await userEvent.keyboard('n');
    expect(router.state.location.pathname).toBe('/settings/keys');
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('dialog', { name: 'All commands' })).toBeInTheDocument();
  });

  it('are not there in a picture book', async () => {
    const router = await openLibrary('kids');
    await import('../command-host');
    await userEvent.keyboard('n?{Control>}k{/Control}');
    expect(router.state.location.pathname).toBe('/library');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the menu of commands', () => {
  it('leads where it says', async () => {
    const router = await openLibrary('teens');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Find a command' }), 'settings{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/settings/reading'));
  });
});
