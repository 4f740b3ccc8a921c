/* What somebody wrote and sent, but had to sign in again for, stands in the form once more. It is kept in the tab
   alone, and only until a page says that it was taken. */
(() => {
  'use strict';
  const KEY = 'draft';
  const form = document.querySelector('[data-draft]');
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  sessionStorage.removeItem(KEY);
  if (!form) return;

  const here = location.pathname + location.search;
  const inputs = () =>
    [...form.elements].filter(input => input.name && !['hidden', 'submit', 'button'].includes(input.type));
  const isChoice = input => ['checkbox', 'radio'].includes(input.type);
  const read = () => inputs().map(input => (isChoice(input) ? input.checked : input.value));
  const write = values =>
    inputs().forEach((input, at) => {
      if (isChoice(input)) input.checked = values[at];
      else input.value = values[at];
    });

  const isWhole = kept && kept.values.length === inputs().length;
  if (isWhole && kept.here === here && kept.writer === form.dataset.draft && !document.querySelector('.error-summary')) {
    write(kept.values);
  }
  form.addEventListener('submit', () =>
    sessionStorage.setItem(KEY, JSON.stringify({ here, writer: form.dataset.draft, values: read() })));
})();
