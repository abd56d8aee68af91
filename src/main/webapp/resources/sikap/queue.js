// Periksa: people on the left, the chosen person's entries in the middle, evidence on the right. A decision carries the
// version that was seen; the server answers row by row, and what it did can be taken back for twenty seconds.

const queue = document.getElementById('queue');
const words = document.getElementById('words').dataset;
const peopleList = document.getElementById('people');
const entryList = document.getElementById('entries');
const lang = document.documentElement.lang;
const OLD_DAYS = 3;
const UNDO_SECONDS = 20;

const narrow = matchMedia('(max-width: 63.99rem)');

let entries = JSON.parse(queue.dataset.entries);
let person = null;
let current = null;
const chosen = new Set();
let filter = new URLSearchParams(location.search).get('f') ?? 'all';
let undoable = [];
let undoTimer = null;

const age = (entry) => Math.floor((Date.now() - new Date(entry.sentAt)) / 86400000);
const sameText = (a, b) => a.nip === b.nip && a.id !== b.id && a.result.trim().toLowerCase() === b.result.trim().toLowerCase();

const filters = {
  all: () => true,
  bare: (entry) => entry.evidence.length === 0,
  repeated: (entry) => entries.some((other) => sameText(entry, other)),
  old: (entry) => age(entry) >= OLD_DAYS,
};

const shown = () => entries.filter(filters[filter] ?? filters.all);
const ofPerson = () => shown().filter((entry) => entry.nip === person);

async function call(path, body) {
  const response = await fetch(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Accept: 'application/json',
      'Accept-Language': lang,
      'X-CSRF-Token': window.Sikap.csrf,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body: body && JSON.stringify(body),
  });
  if (response.status === 401) {
    await window.Sikap.signInAgain();
    return call(path, body);
  }
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.title);
  }
  return answer;
}

/* Showing */

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const longDate = (date) =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
const quantity = (value) => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
const clone = (template, selector) => document.getElementById(template).content.querySelector(selector).cloneNode(true);

function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  return [hours ? `${hours} ${words.hours}` : '', minutes % 60 ? `${minutes % 60} ${words.minutes}` : ''].filter(Boolean).join(' ');
}

function showPeople() {
  const people = new Map();
  shown().forEach((entry) => {
    const known = people.get(entry.nip) ?? { nip: entry.nip, name: entry.name, count: 0, oldest: 0 };
    known.count += 1;
    known.oldest = Math.max(known.oldest, age(entry));
    people.set(entry.nip, known);
  });
  const rows = [...people.values()].sort((a, b) => b.oldest - a.oldest || a.name.localeCompare(b.name));
  if (!people.has(person)) {
    person = rows[0]?.nip ?? null;
    current = null;
  }
  peopleList.replaceChildren(
    ...rows.map((row) => {
      const item = element('li', row.nip === person ? 'selected' : '');
      const button = element('button', 'row-button');
      button.type = 'button';
      button.setAttribute('aria-current', String(row.nip === person));
      button.append(element('span', 'strong', row.name));
      button.append(element('span', 'muted small', `${row.count} ${words.entries}${row.oldest ? ` · ${row.oldest} ${words.days}` : ''}`));
      button.addEventListener('click', () => {
        person = row.nip;
        current = null;
        chosen.clear();
        show();
        document.getElementById('who').focus();
      });
      item.append(button);
      return item;
    }),
  );
}

function entryItem(entry) {
  const item = element('li', entry.id === current ? 'selected' : '');
  item.dataset.id = entry.id;
  const line = element('div', 'queue-line');
  const box = element('input', '');
  box.type = 'checkbox';
  box.checked = chosen.has(entry.id);
  box.setAttribute('aria-label', `${words.select}: ${entry.result}`);
  box.addEventListener('change', () => {
    choose(entry.id, box.checked);
  });
  const button = element('button', 'row-button');
  button.type = 'button';
  button.append(element('span', 'result', entry.result));
  const meta = element('span', 'muted small', [entry.target ?? words.unplanned, `${quantity(entry.quantity)} ${entry.unit}`, entry.minutes ? duration(entry.minutes) : '']
    .filter(Boolean).join(' · '));
  button.append(meta);
  const marks = element('span', 'cluster');
  marks.append(clone('chips', `[data-state="${entry.location}"]`));
  if (filters.bare(entry)) {
    marks.append(clone('flags', '[data-flag="bare"]'));
  } else {
    const files = element('span', 'muted small');
    files.append(window.Sikap.icon('clip'), ` ${entry.evidence.length}`);
    marks.append(files);
  }
  if (filters.repeated(entry)) {
    marks.append(clone('flags', '[data-flag="repeated"]'));
  }
  button.append(marks);
  button.addEventListener('click', () => {
    current = entry.id;
    showEntries();
    showEvidence();
  });
  line.append(box, button);
  item.append(line);
  return item;
}

function showEntries() {
  // Out of the list before its rows are thrown away.
  document.getElementById('board').append(document.querySelector('.queue-evidence'));
  const rows = ofPerson();
  document.getElementById('who').textContent = rows[0]?.name ?? '';
  current ??= rows[0]?.id ?? null;
  let date = null;
  const items = [];
  rows.forEach((entry) => {
    if (entry.date !== date) {
      date = entry.date;
      const sameDay = rows.filter((other) => other.date === date);
      const minutes = sameDay.reduce((sum, other) => sum + other.minutes, 0);
      items.push(element('li', 'queue-day', `${longDate(date)} · ${sameDay.length} ${words.entries}${minutes ? ` · ${duration(minutes)}` : ''}`));
    }
    items.push(entryItem(entry));
  });
  entryList.replaceChildren(...items);
  document.getElementById('chosen').textContent = chosen.size;
  document.getElementById('bar').classList.toggle('none', chosen.size === 0);
  document.getElementById('all').checked = rows.length > 0 && rows.every((entry) => chosen.has(entry.id));
  placeEvidence();
}

/** On a narrow screen the evidence opens below its entry; a third column would be a screen further down. */
function placeEvidence() {
  const panel = document.querySelector('.queue-evidence');
  const place = narrow.matches ? entryList.querySelector('.selected') : document.getElementById('board');
  if (place && panel.parentElement !== place) {
    place.append(panel);
  }
}

function showEvidence() {
  placeEvidence();
  const box = document.getElementById('evidence');
  const entry = entries.find((other) => other.id === current);
  if (!entry) {
    box.replaceChildren(element('p', 'muted', words.pick));
    return;
  }
  const parts = [element('p', 'strong', entry.result), element('p', 'muted small', `${words.target}: ${entry.target ?? words.unplanned}`)];
  if (entry.obstacle) {
    parts.push(element('p', 'alert warning', `${words.obstacle}: ${entry.obstacle}`));
  }
  if (!entry.evidence.length) {
    parts.push(element('p', 'muted', words.none));
  }
  entry.evidence.forEach((file) => {
    const link = element('a', 'evidence-link');
    link.href = file.href;
    link.target = '_blank';
    link.rel = 'noopener';
    if (file.mediaType.startsWith('image/')) {
      const picture = element('img', 'evidence-picture');
      picture.src = file.href;
      picture.alt = file.name;
      picture.loading = 'lazy';
      link.append(picture);
    } else {
      link.append(window.Sikap.icon('pdf'), ` ${file.name}`);
    }
    parts.push(link);
  });
  box.replaceChildren(...parts);
}

function showFilters() {
  document.querySelectorAll('[data-filter]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.filter === filter));
    button.querySelector('.count').textContent = entries.filter(filters[button.dataset.filter]).length;
  });
}

function show() {
  showFilters();
  showPeople();
  showEntries();
  showEvidence();
  document.getElementById('waiting').textContent = entries.length;
  const empty = entries.length === 0;
  document.getElementById('board').hidden = empty;
  document.getElementById('done').hidden = !empty;
  document.getElementById('bar').hidden = empty && undoable.length === 0;
}

/* Deciding */

function choose(id, is) {
  if (is) {
    chosen.add(id);
  } else {
    chosen.delete(id);
  }
  current = id;
  showEntries();
  showEvidence();
}

/** What is ticked; nothing ticked means the one that is open. */
function subject() {
  const ids = chosen.size ? [...chosen] : [current];
  return entries.filter((entry) => ids.includes(entry.id));
}

async function decide(verdict, reason) {
  const rows = subject();
  if (!rows.length) {
    return;
  }
  const bar = document.querySelectorAll('#bar .button');
  bar.forEach((button) => {
    button.disabled = true;
  });
  try {
    const { results } = await call('/review', {
      decisions: rows.map((entry) => ({ id: entry.id, version: entry.version, verdict, reason })),
    });
    const done = results.filter((result) => result.result === 'ok');
    const skipped = results.filter((result) => result.result !== 'ok');
    const said = { approve: words.approved, return: words.returned, reject: words.rejected }[verdict];
    const sentence = `${done.length} ${said}${skipped.length ? `, ${skipped.length} ${words.skipped}: ${skipped[0].message}` : ''}`;
    window.Sikap.toast(sentence, skipped.length ? 'warning' : 'success');
    const gone = new Set(results.filter((result) => ['ok', 'not_found'].includes(result.result)).map((result) => result.id));
    offerUndo(entries.filter((entry) => done.some((result) => result.id === entry.id)));
    const next = ofPerson().find((entry) => !gone.has(entry.id));
    entries = entries.filter((entry) => !gone.has(entry.id));
    chosen.clear();
    current = next?.id ?? null;
    if (skipped.length) {
      await refresh();
    }
    show();
  } catch (failure) {
    window.Sikap.toast(failure instanceof TypeError ? words.offline : failure.message, 'error');
  } finally {
    bar.forEach((button) => {
      button.disabled = false;
    });
  }
}

function offerUndo(rows) {
  clearInterval(undoTimer);
  undoable = rows;
  const button = document.getElementById('undo');
  button.hidden = rows.length === 0;
  let left = UNDO_SECONDS;
  const tick = () => {
    document.getElementById('undo-left').textContent = `(${left} s)`;
    if (left <= 0) {
      clearInterval(undoTimer);
      undoable = [];
      button.hidden = true;
      show();
    }
    left -= 1;
  };
  tick();
  undoTimer = setInterval(tick, 1000);
}

async function undo() {
  if (!undoable.length) {
    return;
  }
  const rows = undoable;
  clearInterval(undoTimer);
  undoable = [];
  document.getElementById('undo').hidden = true;
  try {
    const { results } = await call('/review/undo', { entries: rows.map((entry) => ({ id: entry.id })) });
    const failed = results.filter((result) => result.result !== 'ok');
    window.Sikap.toast(failed.length ? failed[0].message : `${results.length} ${words.undone}`, failed.length ? 'warning' : 'success');
    person = rows[0].nip;
    current = rows[0].id;
    await refresh();
  } catch (failure) {
    window.Sikap.toast(failure instanceof TypeError ? words.offline : failure.message, 'error');
  }
  show();
}

async function refresh() {
  try {
    entries = await call('/review/queue');
  } catch {
    // The rows stay as they were seen; a decision on a stale one is refused by its version.
  }
}

let verdictAsked = null;

function ask(verdict) {
  if (!subject().length) {
    return;
  }
  verdictAsked = verdict;
  const title = document.getElementById('why-title');
  title.textContent = verdict === 'return' ? title.dataset.return : title.dataset.reject;
  document.getElementById('reason').value = '';
  document.getElementById('reason-error').textContent = '';
  document.getElementById('why').showModal();
  document.getElementById('reason').focus();
}

/* Wiring */

document.getElementById('why-form').addEventListener('submit', (event) => {
  event.preventDefault();
  event.stopPropagation();
  const reason = document.getElementById('reason').value.trim();
  if (!reason) {
    document.getElementById('reason-error').textContent = words.required;
    document.getElementById('reason').focus();
    return;
  }
  document.getElementById('why').close();
  decide(verdictAsked, reason);
});
document.getElementById('reason').addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.key === 'Enter') {
    document.getElementById('why-form').requestSubmit();
  }
});
document.getElementById('canned').addEventListener('click', (event) => {
  const canned = event.target.closest('[data-text]');
  if (canned) {
    document.getElementById('reason').value = canned.dataset.text;
    document.getElementById('reason').focus();
  }
});
document.querySelectorAll('[data-filter]').forEach((button) => {
  button.addEventListener('click', () => {
    filter = button.dataset.filter;
    history.replaceState(null, '', filter === 'all' ? location.pathname : `?f=${filter}`);
    chosen.clear();
    current = null;
    show();
  });
});
document.getElementById('all').addEventListener('change', (event) => {
  chosen.clear();
  if (event.target.checked) {
    ofPerson().forEach((entry) => chosen.add(entry.id));
  }
  showEntries();
});
document.getElementById('approve').addEventListener('click', () => decide('approve'));
document.getElementById('return').addEventListener('click', () => ask('return'));
document.getElementById('reject').addEventListener('click', () => ask('reject'));
document.getElementById('undo').addEventListener('click', undo);

narrow.addEventListener('change', placeEvidence);
// A page that lay in a pocket shows what was sent or withdrawn meanwhile.
document.addEventListener('visibilitychange', async () => {
  if (!document.hidden) {
    await refresh();
    show();
  }
});

function move(step) {
  const rows = ofPerson();
  const at = rows.findIndex((entry) => entry.id === current);
  current = rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.id ?? null;
  showEntries();
  showEvidence();
  entryList.querySelector('.selected .row-button')?.focus();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => current && choose(current, !chosen.has(current)),
  a: () => {
    chosen.clear();
    decide('approve');
  },
  A: () => chosen.size && decide('approve'),
  r: () => ask('return'),
  u: undo,
  '?': () => document.getElementById('keys').showModal(),
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('textarea, input:not([type="checkbox"]), select, dialog')) {
    return;
  }
  keys[event.key]?.();
});

show();
