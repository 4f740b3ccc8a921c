/* Turns notifications on for this browser, after a click and never before, and marks it in the list. */
(() => {
  'use strict';
  const part = document.querySelector('[data-push-key]');
  if (!part) return;
  const { pushKey, worker, scope, desk } = part.dataset;
  const button = part.querySelector('[data-turn-on]');
  const failure = part.querySelector('[data-failure]');

  const show = state => part.querySelectorAll('[data-state]').forEach(words => {
    words.hidden = words.dataset.state !== state;
  });
  const fail = words => {
    failure.hidden = !words;
    failure.querySelector('p').textContent = words;
  };
  const base64url = bytes =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const markOf = async endpoint =>
    base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint)));
  const isForKey = subscription => base64url(subscription.options.applicationServerKey) === pushKey;

  /* Only iOS knows navigator.standalone and yet pushes to nothing but what stands on the home screen. */
  const isSupported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isSupported) {
    show('standalone' in navigator && !navigator.standalone ? 'home-screen' : 'unsupported');
    return;
  }

  const present = async () => (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription();

  const look = async () => {
    if (Notification.permission === 'denied') {
      show('blocked');
      return;
    }
    const subscription = await present();
    const item = subscription && document.querySelector(`[data-mark="${await markOf(subscription.endpoint)}"]`);
    if (item) {
      item.querySelector('[data-here]').hidden = false;
      item.querySelector('[data-remove]').addEventListener('click', () => subscription.unsubscribe());
    }
    show(item && isForKey(subscription) ? 'on' : 'off');
  };

  /* One for other keys of the portal stands in the way of one for its present keys. */
  const subscribe = async () => {
    const registration = await navigator.serviceWorker.register(worker, { scope });
    await navigator.serviceWorker.ready;
    const former = await registration.pushManager.getSubscription();
    if (former && !isForKey(former)) await former.unsubscribe();
    return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  };

  /* Says what went wrong, or nothing. */
  const tell = async subscription => {
    const { endpoint, keys } = subscription.toJSON();
    const answer = await fetch(desk, {
      method: 'POST',
      redirect: 'error',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ endpoint, keys, serverKey: pushKey }),
    }).catch(() => null);
    if (answer?.ok) return '';
    const told = await answer?.json().catch(() => null);
    return told?.error ?? failure.dataset.noPortal;
  };

  const turnOn = async () => {
    if (await Notification.requestPermission() !== 'granted') {
      await look();
      return failure.dataset.notAllowed;
    }
    const subscription = await subscribe().catch(() => null);
    return subscription ? tell(subscription) : failure.dataset.noService;
  };

  button.addEventListener('click', async () => {
    button.disabled = true;
    fail('');
    const wrong = await turnOn();
    button.disabled = false;
    if (wrong) fail(wrong);
    else location.reload();
  });

  look();
})();
