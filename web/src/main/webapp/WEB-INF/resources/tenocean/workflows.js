/* Keeps what changes by itself up to date: asks for the page again and takes over the part marked
   data-live. Waits while somebody reads or holds a part of it, sends a form, or looks elsewhere, and stops by itself
   after a while, so that a forgotten page does not keep its owner signed in. */
(() => {
  'use strict';
  const EVERY = 3000;
  const AT_MOST = 200;
  /* Nobody reads the whole of such an answer: what is told once is kept for a page that is looked at. */
  const UNSEEN = { 'X-Requested-With': 'live' };
  const live = document.querySelector('[data-live="true"]');
  if (!live) return;
  const button = document.querySelector('[data-pause]');
  const said = document.querySelector('[data-said]');
  let paused = false;
  let rounds = 0;
  let asking = false;

  const show = () => {
    if (!button) return;
    button.setAttribute('aria-pressed', paused);
    document.querySelectorAll('[data-running]').forEach(part => { part.hidden = (part.dataset.running === 'true') === paused; });
  };
  const pause = on => {
    paused = on;
    rounds = 0;
    show();
  };
  const isHeld = () => live.contains(document.activeElement) || live.querySelector('details[open]')
    || document.querySelector('dialog[open], form[data-sent]') || document.hidden;

  const take = page => {
    const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(live.id);
    if (!fresh || isHeld() || paused || fresh.innerHTML === live.innerHTML) return;
    const known = new Set([...live.querySelectorAll('[data-id]')].map(row => row.dataset.id));
    live.replaceChildren(...[...fresh.childNodes].map(node => document.importNode(node, true)));
    const added = [...live.querySelectorAll('[data-id]')].filter(row => !known.has(row.dataset.id));
    added.forEach(row => row.classList.add('is-new'));
    if (said && added.length) said.textContent = said.dataset.said.replace('#', added.length);
    if (fresh.dataset.live !== 'true') location.reload();
  };
  const ask = async () => {
    asking = true;
    const answer = await fetch(location.href, { redirect: 'error', headers: UNSEEN }).catch(() => null);
    if (answer?.ok) take(await answer.text());
  };
  /* One question at a time, however long the portal takes. */
  const round = () => {
    if (paused || asking || isHeld()) return;
    if (++rounds > AT_MOST) {
      pause(true);
      return;
    }
    ask().catch(() => null).finally(() => { asking = false; });
  };

  button?.addEventListener('click', () => pause(!paused));
  show();
  setInterval(round, EVERY);
})();
