// The import page: check the two files, show what is wrong, then take them in with a bar that follows the server.
const $ = (id) => document.getElementById(id);
const word = (name) => document.querySelector(`#words [data-word="${name}"]`).textContent;
const language = document.documentElement.lang;
const number = new Intl.NumberFormat(language);
const SHOWN = 200;
const POLL_MILLIS = 700;

let faults = [];

$('import').addEventListener('change', () => {
  const chosen = [$('units'), $('people')].some((input) => input.files.length > 0);
  $('check').disabled = !chosen;
  $('take').disabled = true;
  offer(false);
  $('outcome').replaceChildren();
});

$('import').addEventListener('submit', (event) => {
  event.preventDefault();
  send(true);
});
$('take').addEventListener('click', () => send(false));

async function send(dryRun) {
  busy(true, word('sending'));
  const watch = setInterval(() => follow(dryRun), POLL_MILLIS);
  try {
    const response = await fetch(`/api/v1/import?dryRun=${dryRun}`, {
      method: 'POST',
      headers: { 'X-CSRF-Token': window.Sikap.csrf, 'Accept-Language': language },
      body: parts(),
    });
    const answer = await response.json();
    show(dryRun, response.ok, answer);
  } catch (failure) {
    // A file that was saved again since it was chosen cannot be read any more; the browser says so only by failing.
    alert('error', word(navigator.onLine ? 'changed' : 'lost'));
  } finally {
    clearInterval(watch);
    busy(false);
  }
}

function parts() {
  const body = new FormData();
  for (const name of ['units', 'people']) {
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
    $('outcome').replaceChildren();
    offer(false);
  }
}

/** The import is offered once a check found nothing; until then the check is the one way on. */
function offer(isReady) {
  $('take').dataset.ready = String(isReady);
  $('take').classList.toggle('primary', isReady);
  $('check').classList.toggle('primary', !isReady);
}

function show(dryRun, ok, answer) {
  if (ok) {
    const idle = answer.created + answer.updated === 0;
    alert('success', word(!dryRun ? 'done' : idle ? 'unchanged' : 'clean'));
    const counts = $('counts').content.cloneNode(true);
    for (const place of counts.querySelectorAll('[data-count]')) {
      place.textContent = number.format(answer[place.dataset.count]);
    }
    $('outcome').append(counts);
    showDifferences(answer.differences);
    offer(dryRun);
    if (!dryRun) {
      $('outcome').append($('onward').content.cloneNode(true));
    }
  } else if (answer.faults) {
    faults = answer.faults;
    showFaults();
  } else {
    alert('error', answer.title);
  }
}

/** What is another than today, as far as anything is. */
function showDifferences(differences) {
  const found = Object.entries(differences).filter(([, count]) => count > 0);
  if (found.length === 0) {
    return;
  }
  const words = found.map(([name, count]) => `${number.format(count)} ${word(`diff.${name}`)}`);
  alert('info', `${word('diff')}: ${words.join(', ')}.`);
}

function alert(kind, text) {
  const line = document.createElement('p');
  line.className = `alert ${kind}`;
  line.textContent = text;
  $('outcome').append(line);
}

function showFaults() {
  alert('error', word('faulty'));
  const card = $('faults').content.cloneNode(true);
  $('outcome').append(card);
  $('faults-title').textContent = `${word('all')}: ${number.format(faults.length)}`;
  $('download').addEventListener('click', download);
  for (const button of document.querySelectorAll('#outcome [data-workbook]')) {
    const wrong = faults.some((fault) => fault.file === button.dataset.workbook && fault.row > 1);
    button.hidden = !wrong;
    button.addEventListener('click', () => workbook(button.dataset.workbook));
  }
  const groups = new Map([[word('all'), faults]]);
  for (const fault of faults) {
    const name = `${word(fault.file)}: ${fault.column || word('whole')}`;
    groups.set(name, [...(groups.get(name) ?? []), fault]);
  }
  const chips = document.querySelector('#outcome .filter-chips');
  for (const [name, group] of groups) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${name} (${number.format(group.length)})`;
    button.addEventListener('click', () => list(group, button));
    const item = document.createElement('li');
    item.append(button);
    chips.append(item);
  }
  list(faults, chips.querySelector('button'));
}

function list(group, button) {
  for (const other of document.querySelectorAll('#outcome .filter-chips button')) {
    other.setAttribute('aria-pressed', String(other === button));
  }
  const rows = group.slice(0, SHOWN).map((fault) => {
    const row = $('fault').content.cloneNode(true);
    const values = [word(fault.file), fault.row, fault.column, fault.message];
    row.querySelectorAll('td').forEach((cell, i) => {
      cell.textContent = values[i];
    });
    return row;
  });
  document.querySelector('#outcome tbody').replaceChildren(...rows);
  document.querySelector('#outcome .card footer').hidden = group.length <= SHOWN;
}

/** What would be a formula to a spreadsheet gets an apostrophe: a fault quotes cells that somebody else wrote. */
function cell(value) {
  const text = String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function download() {
  const columns = ['file', 'row', 'column', 'code', 'message'];
  const lines = [columns, ...faults.map((fault) => columns.map((column) => fault[column]))];
  const csv = `\ufeff${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
  save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), 'kesalahan-impor.csv');
}

/** The wrong rows to mend in a spreadsheet: made anew from the files, which the server does not keep. */
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
