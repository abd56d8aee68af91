// The import page: check the files, say once what foreign heads mean, look at the verdict on each row, then take them in with a bar
// that follows the server. Rows are filtered and paged here, from what the check answered.
const $ = (id) => document.getElementById(id);
const word = (name, ...args) =>
  args.reduce((text, arg, i) => text.replace(`{${i}}`, arg), document.querySelector(`#words [data-word="${name}"]`).textContent);
const language = document.documentElement.lang;
const number = new Intl.NumberFormat(language);
const list = new Intl.ListFormat(language);
const FILES = ['units', 'people'];
const PAGE = 25;
const POLL_MILLIS = 700;
const VERDICTS = ['WRONG', 'CHANGED', 'NEW', 'SAME'];
/** The portal's colours of states, by what a row comes to. */
const COLOURS = { WRONG: 'REJECTED', CHANGED: 'SENT', NEW: 'APPROVED', SAME: 'DRAFT' };

let answer = null;
let rows = [];
let names = new Map();
const shown = { rows: [], page: 0 };

$('import').addEventListener('change', (event) => {
  if (event.target.type !== 'file') {
    return;
  }
  const chosen = FILES.some((name) => $(name).files.length > 0);
  $('check').disabled = !chosen;
  $('take').disabled = true;
  offer(false);
  clear();
  step('files');
});

$('import').addEventListener('submit', (event) => {
  event.preventDefault();
  send(true);
});
$('take').addEventListener('click', () => send(false));

async function send(dryRun) {
  const pressed = document.activeElement;
  busy(true, word('sending'));
  const watch = setInterval(() => follow(dryRun), POLL_MILLIS);
  try {
    const response = await fetch(`/api/v1/import?dryRun=${dryRun}&rows=${dryRun}`, {
      method: 'POST',
      headers: { 'X-CSRF-Token': window.Sikap.csrf, 'Accept-Language': language },
      body: parts(),
    });
    show(dryRun, response.ok, await response.json());
  } catch (failure) {
    // A file that was saved again since it was chosen cannot be read any more; the browser says so only by failing.
    alert('error', word(navigator.onLine ? 'changed' : 'lost'));
  } finally {
    clearInterval(watch);
    busy(false);
    // A button that was disabled for a while has lost the keyboard.
    if (document.activeElement === document.body) {
      (pressed.isConnected && !pressed.disabled ? pressed : $('check')).focus({ preventScroll: true });
    }
  }
}

function parts() {
  const body = new FormData();
  for (const name of FILES) {
    const [file] = $(name).files;
    if (file) {
      body.append(name, file);
    }
  }
  return body;
}

async function follow(dryRun) {
  const response = await fetch('/api/v1/import/progress', { headers: { 'X-Background': 'progress' } }).catch(() => null);
  if (response?.ok && !$('progress').hidden) {
    const { percent } = await response.json();
    if (percent > 0) {
      $('bar').value = percent;
      $('doing').textContent = word(dryRun ? 'checking' : 'taking');
    }
  }
}

function busy(isBusy, doing = '') {
  $('progress').hidden = !isBusy;
  $('bar').value = 0;
  $('doing').textContent = doing;
  for (const input of document.querySelectorAll('#import input, #import .button')) {
    input.disabled = isBusy || (input.id === 'take' && input.dataset.ready !== 'true');
  }
  if (isBusy) {
    clear();
    offer(false);
  } else {
    turn();
  }
}

function clear() {
  for (const place of ['outcome', 'chooser', 'preview']) {
    $(place).replaceChildren();
  }
}

function step(name) {
  for (const item of $('steps').children) {
    item.toggleAttribute('aria-current', item.dataset.step === name);
  }
  $('steps').querySelector('[aria-current]').setAttribute('aria-current', 'step');
}

/** The import is offered once a check found nothing; until then the check is the one way on. */
function offer(isReady) {
  $('take').dataset.ready = String(isReady);
  $('take').classList.toggle('primary', isReady);
  $('check').classList.toggle('primary', !isReady);
}

function show(dryRun, ok, found) {
  answer = found;
  if (!ok && !found.faults) {
    alert('error', found.title);
    return;
  }
  const unknown = found.heads.filter((file) => !file.known);
  if (unknown.length > 0) {
    choose(unknown, false);
    return;
  }
  found.heads.forEach(remember);
  step(dryRun ? 'preview' : 'done');
  if (ok) {
    const idle = found.created + found.updated === 0;
    alert('success', word(!dryRun ? 'done' : idle ? 'unchanged' : 'clean'));
    const counts = $('counts').content.cloneNode(true);
    for (const place of counts.querySelectorAll('[data-count]')) {
      place.textContent = number.format(found[place.dataset.count]);
    }
    $('outcome').append(counts);
    showDifferences(found.differences);
    if (dryRun && found.absent > 0) {
      alert('info', word('absent', number.format(found.absent)));
    }
    offer(dryRun);
    if (!dryRun) {
      $('outcome').append($('onward').content.cloneNode(true));
    }
  } else {
    alert('error', word(FILES.some((file) => canMark(found, file)) ? 'faulty' : 'unread'));
  }
  if (found.rows) {
    preview(found);
  }
}

/** What is another than today, as far as anything is. */
function showDifferences(differences) {
  const found = Object.entries(differences).filter(([, count]) => count > 0);
  if (found.length > 0) {
    alert('info', `${word('diff')}: ${list.format(found.map(([name, count]) => `${number.format(count)} ${word(`diff.${name}`)}`))}.`);
  }
}

function alert(kind, text) {
  const line = document.createElement('p');
  line.className = `alert ${kind}`;
  line.textContent = text;
  $('outcome').append(line);
}

// Columns

/** This file's heads were explained before: by whom, and the way to explain them anew. */
function remember(file) {
  const line = $('remembered').content.cloneNode(true);
  const day = new Date(file.at).toLocaleDateString(language, { dateStyle: 'long' });
  line.querySelector('span').textContent = word('columns.remembered', word(file.file).toLowerCase(), file.by, day);
  line.querySelector('button').addEventListener('click', () => {
    clear();
    offer(false);
    $('take').disabled = true;
    choose([file], true);
  });
  $('outcome').append(line);
}

function choose(files, canCancel) {
  step('columns');
  const cards = files.map((file) => chooser(file));
  const use = $('use').content.cloneNode(true);
  const cancel = use.querySelector('[data-do="cancel"]');
  cancel.hidden = !canCancel;
  cancel.addEventListener('click', () => send(true));
  use.querySelector('[data-do="use"]').addEventListener('click', async () => {
    const wrong = cards.flatMap((card) => card.check());
    if (wrong.length > 0) {
      wrong[0].focus();
      return;
    }
    for (const card of cards) {
      const failure = await card.save();
      if (failure) {
        $('outcome').replaceChildren();
        alert('error', failure);
        return;
      }
    }
    send(true);
  });
  $('chooser').append(...cards.map((card) => card.element), use);
  cards[0].element.querySelector('h2').focus();
}

/** The letter a spreadsheet shows above a column. */
function letter(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}

function chooser(file) {
  const element = $('columns').content.cloneNode(true).firstElementChild;
  element.querySelector('h2').textContent = word(`columns.${file.file}`);
  element.querySelector('[data-part="intro"]').textContent = word('columns.intro', file.row);
  const named = (column) => `${letter(column)} · ${file.heads[column] || word('columns.untitled')}`;
  const lines = file.fields.map((field) => {
    const row = $('column').content.cloneNode(true).firstElementChild;
    const select = row.querySelector('select');
    const [, , example] = row.children;
    select.id = `column-${file.file}-${field.name}`;
    select.append(new Option(word('columns.none'), ''), ...file.heads.map((head, column) => new Option(named(column), column)));
    select.value = field.column ?? '';
    row.querySelector('label').htmlFor = select.id;
    row.querySelector('label').textContent = field.label;
    row.querySelector('small').textContent = field.need === 'NEVER' ? '' : word(`columns.${field.need}`);
    const line = { field, select, example };
    select.addEventListener('change', () => {
      illustrate(line);
      check();
    });
    return { ...line, row };
  });
  const illustrate = ({ select, example }) => {
    const texts = select.value === '' ? [] : file.examples.map((cells) => cells[select.value]).filter(Boolean);
    example.textContent = [...new Set(texts)].join(' · ');
  };
  const said = element.querySelector('[data-part="said"]');
  const say = (kind, text) => {
    const line = document.createElement('p');
    line.className = `alert ${kind}`;
    line.textContent = text;
    said.append(line);
  };
  /** @return the choosers to mend */
  const check = () => {
    said.replaceChildren();
    const wrong = new Set();
    for (const { field, select } of lines) {
      if (field.need === 'ALWAYS' && select.value === '') {
        wrong.add(select);
        say('error', word('columns.missing', field.label));
      }
    }
    for (const [column, users] of grouped(lines, (line) => line.select.value)) {
      if (column !== '' && users.length > 1) {
        users.forEach((line) => wrong.add(line.select));
        say('error', word('columns.twice', named(Number(column)), list.format(users.map((line) => line.field.label))));
      }
    }
    const open = lines.filter(({ field, select }) => field.need === 'FOR_NEW' && select.value === '');
    if (open.length > 0) {
      say('info', word('columns.unfilled', list.format(open.map(({ field }) => field.label))));
    }
    lines.forEach(({ select }) => select.setAttribute('aria-invalid', String(wrong.has(select))));
    return [...wrong];
  };
  const save = async () => {
    const columns = lines
      .filter(({ select }) => select.value !== '')
      .map(({ field, select }) => ({ field: field.name, column: Number(select.value) }));
    const response = await fetch('/api/v1/import/columns', {
      method: 'POST',
      headers: { 'X-CSRF-Token': window.Sikap.csrf, 'Accept-Language': language, 'Content-Type': 'application/json' },
      body: JSON.stringify({ file: file.file, heads: file.heads, columns }),
    }).catch(() => null);
    return response?.ok ? null : response ? (await response.json()).title : word('lost');
  };
  lines.forEach(illustrate);
  element.querySelector('tbody').append(...lines.map(({ row }) => row));
  check();
  return { element, check, save };
}

// Rows

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) {
      groups.set(name, []);
    }
    groups.get(name).push(item);
  }
  return groups;
}

/** A file that was not read row by row cannot be marked. */
function canMark(found, file) {
  const isOfIt = (some) => some.file === file;
  return found.faults.some(isOfIt) && Boolean(found.rows?.some(isOfIt));
}

/** Every row with its faults; a fault at no row that was read, such as a row with a cell too many, is a row of its own. */
function preview(found) {
  const faults = grouped(found.faults, (fault) => `${fault.file} ${fault.row}`);
  rows = found.rows;
  for (const row of rows) {
    if (row.verdict === 'WRONG') {
      row.faults = faults.get(`${row.file} ${row.row}`);
      faults.delete(`${row.file} ${row.row}`);
    }
  }
  const apart = [...faults.values()].map((some) => ({ ...some[0], verdict: 'WRONG', faults: some }));
  rows = [...apart, ...rows].sort((one, other) => other.file.localeCompare(one.file) || one.row - other.row);
  names = new Map(found.rows.filter((row) => row.key).map((row) => [row.key, row.name]));
  const card = $('rows').content.cloneNode(true);
  $('preview').replaceChildren(card);
  for (const button of $('preview').querySelectorAll('[data-workbook]')) {
    button.hidden = !canMark(found, button.dataset.workbook);
    button.addEventListener('click', () => workbook(button.dataset.workbook));
  }
  $('download').hidden = found.faults.length === 0;
  $('download').addEventListener('click', download);
  $('former').addEventListener('click', () => turn(-1));
  $('next').addEventListener('click', () => turn(1));
  const byVerdict = grouped(rows, (row) => row.verdict);
  const chips = VERDICTS.filter((verdict) => byVerdict.has(verdict)).map((verdict) =>
    chip(word(`verdict.${verdict}`), byVerdict.get(verdict).length, () => filter({ verdict, of: byVerdict.get(verdict) }), verdict),
  );
  $('verdicts').replaceChildren(...chips, chip(word('rows.all'), rows.length, () => filter({ verdict: 'ALL', of: rows }), 'ALL'));
  $('verdicts').querySelector('button').click();
}

function chip(name, count, act, value) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.value = value;
  button.textContent = `${name} (${number.format(count)})`;
  button.addEventListener('click', () => {
    for (const other of button.closest('ul').querySelectorAll('button')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    act();
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}

/** Wrong rows by the kind of fault, changed ones by what changes. */
function filter({ verdict, of }) {
  const kinds = new Map();
  const add = (name, row) => {
    if (!kinds.has(name)) {
      kinds.set(name, new Set());
    }
    kinds.get(name).add(row);
  };
  for (const row of of) {
    if (verdict === 'WRONG') {
      row.faults.forEach((fault) => add(`${word(fault.file)}: ${answer.kinds[fault.code]}`, row));
    } else if (verdict === 'CHANGED') {
      row.differences.forEach((difference) => add(answer.labels[difference.column], row));
    }
  }
  const chips = [...kinds]
    .sort(([, one], [, other]) => other.size - one.size)
    .map(([name, some]) => chip(name, some.size, () => present([...some]), name));
  $('kinds').replaceChildren(...(chips.length > 1 ? [chip(word('rows.all'), of.length, () => present(of), 'ALL'), ...chips] : []));
  $('kinds').querySelector('button')?.setAttribute('aria-pressed', 'true');
  present(of);
}

function present(some) {
  shown.rows = some;
  shown.page = 0;
  turn();
}

function turn(by = 0) {
  if (!$('shown')) {
    return;
  }
  shown.page += by;
  const from = shown.page * PAGE;
  const some = shown.rows.slice(from, from + PAGE);
  $('preview').querySelector('tbody').replaceChildren(...some.map(line));
  $('shown').textContent = word('rows.shown', number.format(Math.min(from + 1, shown.rows.length)), number.format(from + some.length), number.format(shown.rows.length));
  $('former').disabled = from === 0;
  $('next').disabled = from + PAGE >= shown.rows.length;
}

function line(row) {
  const element = $('row').content.cloneNode(true);
  const [file, place, who, verdict, what] = element.querySelectorAll('td');
  file.textContent = word(row.file);
  place.textContent = row.row;
  who.querySelector('b').textContent = row.name ?? '';
  who.querySelector('small').textContent = row.key ?? '';
  const badge = verdict.querySelector('.chip');
  badge.textContent = word(`verdict.${row.verdict}`);
  badge.dataset.state = COLOURS[row.verdict];
  const texts =
    row.faults?.map((fault) => (fault.column ? `${head(fault)}: ` : '') + fault.message) ?? row.differences?.map(difference) ?? [];
  what.querySelector('ul').append(
    ...texts.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
  if (texts.length === 0) {
    what.replaceChildren();
  }
  return element;
}

/** What the file itself calls the column. */
function head(fault) {
  const file = answer.heads.find((one) => one.file === fault.file);
  const field = file?.fields.find((one) => one.name === fault.column);
  return field?.column === undefined ? fault.column : file.heads[field.column];
}

function difference({ column, before, after }) {
  const said = (value) => (value ? (names.has(value) ? `${names.get(value)} (${value})` : value) : word('rows.nothing'));
  return `${answer.labels[column]}: ${said(before)} → ${said(after)}`;
}

// What one takes home

/** What would be a formula to a spreadsheet gets an apostrophe: a fault quotes cells that somebody else wrote. */
function cell(value) {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function download() {
  const columns = ['file', 'row', 'column', 'code', 'message'];
  const lines = [columns, ...answer.faults.map((fault) => columns.map((column) => fault[column]))];
  const csv = `\ufeff${lines.map((some) => some.map(cell).join(';')).join('\r\n')}\r\n`;
  save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), 'kesalahan-impor.csv');
}

/** The whole file with its faults marked, to mend in a spreadsheet: made anew from the files, which the server does not keep. */
async function workbook(file) {
  const response = await fetch(`/api/v1/import/faults?file=${file}`, {
    method: 'POST',
    headers: { 'X-CSRF-Token': window.Sikap.csrf, 'Accept-Language': language },
    body: parts(),
  }).catch(() => null);
  if (response?.ok) {
    save(await response.blob(), `kesalahan-${file}.xlsx`);
  } else {
    alert('error', response ? (await response.json()).title : word(navigator.onLine ? 'changed' : 'lost'));
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
