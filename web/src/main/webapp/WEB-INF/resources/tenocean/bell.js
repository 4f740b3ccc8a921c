/* Keeps the number beside the bell true without a reload: over a socket or, where that is shut, by asking
   once a minute while somebody looks, and no longer than half an hour, so that a forgotten page does not
   keep its owner signed in. */
(() => {
  'use strict';
  const bell = document.querySelector('[data-bell]');
  if (!bell) return;
  const FIRST_PAUSE = 2000;
  const LONGEST_PAUSE = 300000;
  const ASK_EVERY = 60000;
  const ASK_AT_MOST = 30;
  const MOST_SHOWN = 99;
  const count = bell.querySelector('.bell-count');
  const said = document.querySelector('[data-bell-said]');
  const title = document.title;
  let pause = FIRST_PAUSE;
  let open = false;
  let asked = 0;
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
  const connect = () => {
    const address = new URL(bell.dataset.bell, location.href);
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => {
      open = true;
      pause = FIRST_PAUSE;
    });
    socket.addEventListener('message', message => show(Number(message.data)));
    socket.addEventListener('close', () => {
      open = false;
      setTimeout(connect, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  };
  const ask = async () => {
    if (open || document.hidden || ++asked > ASK_AT_MOST) return;
    const answer = await fetch(bell.dataset.ask, { redirect: 'error' }).catch(() => null);
    if (answer?.ok) show(Number(await answer.text()));
  };

  connect();
  setInterval(ask, ASK_EVERY);
})();
