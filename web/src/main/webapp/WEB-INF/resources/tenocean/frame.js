/* What makes the frame pleasant; every page works without it. */
(() => {
  'use strict';

  const closeMenus = except =>
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (menu !== except) menu.open = false;
    });

  /* Menus close on a click elsewhere and on Escape, which gives the focus back. */
  document.addEventListener('click', event => closeMenus(event.target.closest('details.menu')));
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  /* A link to a confirmation opens it as a modal; the link that closes it does. */
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    if (link.dataset.close) {
      document.getElementById(link.dataset.close).close();
      event.preventDefault();
      return;
    }
    const dialog = document.getElementById(link.hash.slice(1));
    if (dialog instanceof HTMLDialogElement) {
      dialog.showModal();
      event.preventDefault();
    }
  });

  /* The summary of what is wrong takes the focus, as autofocus does on a full page. */
  window.jQuery?.(document).on('pfAjaxComplete', () => document.querySelector('.error-summary')?.focus());

  /* A form is sent once, however often its button is hit. */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', () =>
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

  /* Filters stand open; on a phone they fold into their button. */
  if (matchMedia('(max-width: 767.98px)').matches) {
    document.querySelectorAll('details.filters').forEach(filters => { filters.open = false; });
  }

  /* What does nothing without a script is hidden until here. */
  document.querySelectorAll('[data-scripted]').forEach(part => { part.hidden = false; });

  document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => window.print()));

  /* A password can be looked at while it is typed; it is sent, and remembered, as a password. */
  document.querySelectorAll('input[data-show]').forEach(input => {
    const button = document.createElement('button');
    const show = shown => {
      input.type = shown ? 'text' : 'password';
      button.textContent = shown ? input.dataset.hide : input.dataset.show;
      button.setAttribute('aria-pressed', shown);
    };
    button.type = 'button';
    button.className = 'button';
    button.setAttribute('aria-label', input.dataset.showLabel);
    button.setAttribute('aria-controls', input.id);
    button.addEventListener('click', () => show(input.type === 'password'));
    input.form.addEventListener('submit', () => show(false));
    const secret = document.createElement('div');
    secret.className = 'secret';
    input.before(secret);
    secret.append(input, button);
    show(false);
  });

  /* The bulk bar counts what is picked; one box picks all. */
  const count = form => form.querySelectorAll('.bulk-count').forEach(output => {
    output.value = form.querySelectorAll('.pick:checked, .pick :checked').length;
  });
  document.addEventListener('change', event => {
    const form = event.target.form;
    if (!form || !form.querySelector('.bulk')) return;
    if (event.target.matches('.pick-all, .pick-all *')) {
      form.querySelectorAll('input.pick, .pick input').forEach(box => { box.checked = event.target.checked; });
    }
    count(form);
  });
  document.querySelectorAll('form').forEach(count);

  /* Keys: a page names them, apart by spaces, with data-key on the link or button. */
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea, dialog[open]')) return;
    const target = document.querySelector(`[data-key~="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });
})();
