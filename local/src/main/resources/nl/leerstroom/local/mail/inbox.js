const list = document.querySelector('#list');
const mail = document.querySelector('#mail');
const search = document.querySelector('#search');
const count = document.querySelector('#count');
const more = document.querySelector('#more');
const when = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'medium', timeStyle: 'short' });

let shown = 50;
let open = location.hash.slice(1);
let last = '';

function make(tag, text = '', attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

function row(message) {
  const button = make('button', '', { type: 'button' });
  button.append(make('strong', message.subject || '(geen onderwerp)'));
  button.append(make('span', `Aan ${message.to.join(', ')}`));
  button.append(make('span', when.format(new Date(message.receivedAt))));
  button.setAttribute('aria-current', String(message.id === open));
  button.addEventListener('click', () => show(message.id));
  const item = make('li');
  item.append(button);
  return item;
}

async function refresh() {
  const answer = await fetch(`api/messages?size=${shown}&q=${encodeURIComponent(search.value.trim())}`);
  const text = await answer.text();
  if (text + open !== last) {
    last = text + open;
    const { items, total } = JSON.parse(text);
    const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
    list.replaceChildren(...items.map(row));
    list.children[focused]?.firstChild.focus();
    count.textContent = total === 1 ? '1 bericht' : `${total} berichten`;
    more.hidden = items.length >= total || shown >= 500;
  }
}

/** Plain text with its addresses made clickable. */
function linked(text) {
  const pre = make('pre');
  text.split(/(https?:\/\/[^\s"'<>]+[^\s"'<>.,;:!?)])/).forEach((piece, index) => {
    pre.append(index % 2 ? make('a', piece, { href: piece, target: '_blank', rel: 'noopener' }) : piece);
  });
  return pre;
}

/** HTML in a frame that may run nothing; its links open in a new tab. */
function framed(html) {
  return make('iframe', '', {
    title: 'Inhoud van het bericht',
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    srcdoc: `<base target="_blank">${html}`,
  });
}

async function show(id) {
  const answer = await fetch(`api/messages/${encodeURIComponent(id)}`);
  if (!answer.ok) {
    return;
  }
  const message = await answer.json();
  open = id;
  history.replaceState(null, '', `#${id}`);
  const facts = make('p', `Van ${message.from} aan ${message.to.join(', ')}, ${when.format(new Date(message.receivedAt))}. `, {
    class: 'facts',
  });
  facts.append(make('a', 'Toon de ruwe mail', { href: `api/messages/${id}/raw`, target: '_blank' }));
  mail.replaceChildren(
    make('h2', message.subject || '(geen onderwerp)'),
    facts,
    message.html ? framed(message.html) : linked(message.text),
  );
  await refresh();
}

search.addEventListener('input', refresh);
more.addEventListener('click', () => {
  shown = Math.min(shown + 50, 500);
  refresh();
});
setInterval(() => refresh().catch(() => { count.textContent = 'Het postvak is even niet bereikbaar.'; last = ''; }), 2000);
await refresh();
if (open) {
  await show(open);
}
