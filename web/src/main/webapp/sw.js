/* Shows what the portal pushes, and leads to it. Nothing is kept for offline. A payload is JSON with title,
   body, lang, tag and path; the portal made it, and the browser has checked that. */
'use strict';

const own = path => new URL(`.${path}`, self.registration.scope);

/* Where it leads: below this portal, whatever the payload says. */
const address = path => {
  const home = self.registration.scope;
  if (typeof path !== 'string' || !path.startsWith('/')) return home;
  const there = own(path).href;
  return there.startsWith(home) ? there : home;
};

/* A browser takes pushes away from who shows nothing for one, so there is always something to show. */
const read = data => {
  try {
    return data.json();
  } catch {
    return {};
  }
};

const show = ({ title, body, lang, tag, path }) =>
  self.registration.showNotification(title ?? self.location.hostname, {
    body,
    lang,
    tag, // one that comes twice takes the place of itself
    icon: own('/icons/icon-192.png').href,
    badge: own('/icons/badge-96.png').href,
    data: { path },
  });

/* Pages with nothing on them that could be lost: where one is open, it is used. */
const isIdle = tab => [own('/').pathname, own('/notifications').pathname].includes(new URL(tab.url).pathname);

const open = async path => {
  const there = address(path);
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const tab = tabs.find(({ url }) => url === there) ?? tabs.find(isIdle);
  if (!tab) return self.clients.openWindow(there);
  const shown = await tab.focus().catch(() => tab);
  if (shown.url === there) return shown;
  return shown.navigate(there).catch(() => self.clients.openWindow(there));
};

/* The browser has ended the subscription: the portal is told of the next one, as long as its reader is
   signed in. Else the page with the devices shows that it is off. */
const renew = async (before, after) => {
  const desk = own('/settings/devices/subscription').href;
  const { key } = await (await fetch(desk, { redirect: 'error' })).json();
  const fresh = after ?? await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  const { endpoint, keys } = fresh.toJSON();
  await fetch(desk, {
    method: 'POST',
    redirect: 'error',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint, keys, serverKey: key, replaces: before?.endpoint }),
  });
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('push', event => event.waitUntil(show(read(event.data))));
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});
self.addEventListener('pushsubscriptionchange', event =>
  event.waitUntil(renew(event.oldSubscription, event.newSubscription)));
