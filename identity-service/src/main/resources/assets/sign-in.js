// Comfort only: every page works without it.
'use strict';

for (const button of document.querySelectorAll('button[data-show]')) {
  const field = document.getElementById(button.dataset.show);
  button.hidden = false;
  const tell = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.shown : button.dataset.hidden;
    button.setAttribute('aria-label', shown ? button.dataset.shownLabel : button.dataset.hiddenLabel);
    button.setAttribute('aria-pressed', String(shown));
  };
  button.addEventListener('click', () => tell(field.type === 'password'));
  // hidden again on sending, or a browser would remember it as plain text
  field.form.addEventListener('submit', () => tell(false));
}

for (const hint of document.querySelectorAll('[data-caps]')) {
  const field = document.getElementById(hint.dataset.caps);
  const look = (event) => {
    if (event.getModifierState) {
      hint.textContent = event.getModifierState('CapsLock') ? hint.dataset.text : '';
    }
  };
  field.addEventListener('keydown', look);
  field.addEventListener('keyup', look);
  field.addEventListener('blur', () => {
    hint.textContent = '';
  });
}

for (const meter of document.querySelectorAll('[data-strength]')) {
  const field = document.getElementById(meter.dataset.for);
  const label = meter.querySelector('[data-label]');
  const reason = meter.querySelector('[data-reason]');
  let waiting;
  let asked = 0;

  const judge = async () => {
    const mine = ++asked;
    const answer = await fetch(meter.dataset.strength, {
      method: 'POST',
      body: new URLSearchParams({ password: field.value, _csrf: field.form.elements._csrf.value }),
    });
    if (!answer.ok || mine !== asked) {
      return;
    }
    const verdict = await answer.json();
    meter.hidden = field.value === '' || !verdict.label;
    meter.classList.toggle('strong', verdict.acceptable === true);
    meter.querySelector('progress').value = Math.max(verdict.score, 0.4);
    label.textContent = `${label.dataset.prefix}: ${verdict.label}.`;
    reason.textContent = verdict.reason;
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    if (field.value === '') {
      meter.hidden = true;
    } else {
      waiting = setTimeout(() => judge().catch(() => {}), 350);
    }
  });
}
