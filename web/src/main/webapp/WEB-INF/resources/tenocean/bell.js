/* Keeps the number beside the bell true without a reload: over a socket or, where that is shut, by asking
   once a minute while somebody looks. A page that nobody has touched for half an hour does neither, so that
   one that was forgotten does not keep its owner signed in. */
(() => {
  'use strict';
  const bell = document.querySelector('[data-bell]');
  if (!bell) return;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 300000;
  const ASK_EVERY = 60000;
  const FORGOTTEN_AFTER = 1800000;
  const MOST_SHOWN = 99;
  const count = bell.querySelector('.bell-count');
  const said = document.querySelector('[data-bell-said]');
  const title = document.title;
  let pause = FIRST_PAUSE;
  let open = false;
  let asleep = false;
  let touched = Date.now();
  let known = null;

  const show = unread => {
    if (!Number.isInteger(unread) || unread === known) return;
    const words = unread ? bell.dataset.some.replace('#', unread) : bell.dataset.none;
    count.textContent = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread || '';
    bell.setAttribute('aria-label', words);
    document.title = unread ? `(${unread}) ${title}` : title;
    if (known !== null && unread > known) said.textContent = words;
    known = unread;
  };
  const isForgotten = () => Date.now() - touched > FORGOTTEN_AFTER;
  const reconnect = () => {
    asleep = isForgotten();
    if (!asleep) connect();
  };
  const connect = () => {
    const address = new URL(bell.dataset.bell, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      open = true;
    });
    socket.addEventListener('message', message => {
      pause = FIRST_PAUSE;
      show(Number(message.data));
    });
    socket.addEventListener('close', () => {
      open = false;
      setTimeout(reconnect, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };
  const ask = async () => {
    if (open || document.hidden || isForgotten()) return;
    const answer = await fetch(bell.dataset.ask, { redirect: 'error' }).catch(() => null);
    if (answer?.ok) show(Number(await answer.text()));
  };

  const touch = () => {
    if (document.hidden) return;
    touched = Date.now();
    if (asleep) reconnect();
  };

  ['pointerdown', 'keydown', 'visibilitychange'].forEach(kind => document.addEventListener(kind, touch));
  connect();
  setInterval(ask, ASK_EVERY);
})();
