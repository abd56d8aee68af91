// Looks for people, units and posts while one types: in the header, where a result is a link, and in forms, where it fills the field.
// The box stays an ordinary field: a whole NIP may be typed, and the server knows what was chosen by the hidden field <id>Value.

const WAIT = 200;
const LEAST = 2;

const sources = {
  posts: async (text, signal, box) => (await ask(`/api/v1/posts?unit=${place(box).value}&query=${text}`, signal)).map((one) => ({
    name: one.title,
    text: one.title,
    more: one.text,
    fields: { postKind: one.postKind, echelon: one.echelon, level: one.level, positionClass: one.positionClass },
  })),
  people: async (text, signal) => (await ask(`/api/v1/people?size=8&total=false&query=${text}`, signal)).map((one) => ({
    value: one.nip,
    name: one.name,
    text: `${one.name} · ${one.nip}`,
    more: [one.nip, one.post, one.unit].filter(Boolean).join(' · '),
    to: `/people/person?nip=${one.nip}`,
  })),
  units: async (text, signal) => (await ask(`/api/v1/units?query=${text}`, signal)).map((one) => ({
    value: one.id,
    name: one.name,
    text: one.name === one.agency ? one.name : `${one.name} · ${one.agency}`,
    more: [one.agency, one.headTitle].join(' · '),
    to: `/people/list?unit=${one.id}`,
  })),
};

/** The field that says of what the box may speak: posts are of one unit. */
const place = (box) => box.dataset.within && document.getElementById(box.dataset.within);

async function ask(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return (await answer.json()).items;
}

function attach(box) {
  const chosen = document.getElementById(`${box.id}Value`);
  const list = document.createElement('ul');
  let found = [];
  let active = -1;
  let timer = 0;
  let running = null;

  list.className = 'found';
  list.id = `${box.id}-found`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.labels[0]?.textContent.trim() ?? '');
  list.hidden = true;
  box.after(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['autocomplete', 'off']]) {
    box.setAttribute(name, value);
  }
  close();

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function show(sentence) {
    list.replaceChildren(...found.map(option));
    if (sentence) {
      const none = document.createElement('li');
      none.className = 'muted';
      none.setAttribute('role', 'option');
      none.setAttribute('aria-disabled', 'true');
      none.textContent = sentence;
      list.append(none);
    }
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  }

  function option(one, at) {
    const row = document.createElement('li');
    row.id = `${list.id}-${at}`;
    row.setAttribute('role', 'option');
    const name = document.createElement('span');
    name.className = 'strong';
    name.textContent = one.name;
    const more = document.createElement('span');
    more.className = 'muted small';
    more.textContent = one.more;
    row.append(name, more);
    row.addEventListener('click', () => choose(one));
    return row;
  }

  function choose(one) {
    if (one.fields) {
      // What was chosen tells the fields beside it, too.
      box.value = one.text;
      Object.entries(one.fields).forEach(([name, value]) => {
        document.getElementById(box.id.replace(/[^:]*$/, name)).value = value ?? '';
      });
      close();
      return;
    }
    if (!chosen) {
      location.assign(one.to);
      return;
    }
    box.value = one.text;
    chosen.value = one.value;
    close();
  }

  function move(step) {
    active = (active + step + found.length) % found.length;
    [...list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === active)));
    list.children[active].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  }

  async function search() {
    running?.abort();
    running = new AbortController();
    const text = encodeURIComponent(box.value.trim());
    try {
      const parts = await Promise.all(box.dataset.find.split(' ').map((name) => sources[name](text, running.signal, box)));
      found = parts.flat();
      active = -1;
      show(found.length ? null : box.dataset.none);
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        found = [];
        show(box.dataset.lost);
      }
    }
  }

  box.addEventListener('input', () => {
    if (chosen) {
      chosen.value = '';
    }
    clearTimeout(timer);
    running?.abort();
    if (box.value.trim().length < LEAST || place(box)?.value === '') {
      close();
    } else {
      timer = setTimeout(search, WAIT);
    }
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      // The list first, then whatever sheet the box stands in.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1);
    } else if (found.length && event.key === 'Enter') {
      event.preventDefault();
      choose(found[Math.max(active, 0)]);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('blur', close);
}

document.querySelectorAll('[data-find]').forEach(attach);

// "/" opens the search of the header, but never out of a field.
document.addEventListener('keydown', (event) => {
  const sheet = document.getElementById('search');
  if (event.key === '/' && sheet && !event.ctrlKey && !event.altKey && !event.metaKey && !event.target.closest('input, textarea, select, [contenteditable]')) {
    event.preventDefault();
    sheet.showPopover();
  }
});
