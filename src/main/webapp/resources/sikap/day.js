// Hari Saya: what is typed is kept on the device until the server has given a receipt for it.
// Nothing here depends on view state: every save is one POST under a key made when the text was begun, so that a retry
// after a lost answer finds the same entry.

const day = document.getElementById('day');
const words = document.getElementById('words').dataset;
const form = document.getElementById('entry');
const list = document.getElementById('entries');
const place = `sikap.day.${day.dataset.nip}.${day.dataset.date}`;
const RETRY_FIRST = 3000;
const RETRY_LONGEST = 60000;
const TIMEOUT = 20000;
const LONG_SIDE = 2000;

document.querySelector('#targetId option').after(
  ...JSON.parse(day.dataset.targets).map((target) => {
    const option = new Option(target.result, target.id);
    option.dataset.unit = target.unit;
    return option;
  }),
);

let entries = JSON.parse(day.dataset.entries);
let edited = null;
let picked = [];
let pause = RETRY_FIRST;
let sending = false;
let saving = false;
// Files can not be kept on the device as text can: they wait in the open page for their entry's receipt.
const filesOf = new Map();

/* What is kept on the device: the half-written form, and entries without a receipt yet. */

function kept() {
  try {
    return { draft: null, outbox: [], ...JSON.parse(localStorage.getItem(place)) };
  } catch {
    return { draft: null, outbox: [] };
  }
}

function keep(change) {
  try {
    const next = { ...kept(), ...change };
    if (next.draft || next.outbox.length) {
      localStorage.setItem(place, JSON.stringify(next));
    } else {
      localStorage.removeItem(place);
    }
  } catch {
    // A private window without storage: the page itself still holds the text.
  }
}

const outbox = () => kept().outbox;

/* The server */

class Offline extends Error {}

async function call(method, path, body, headers = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), body instanceof FormData ? TIMEOUT * 6 : TIMEOUT);
  let response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      signal: stop.signal,
      headers: {
        Accept: 'application/json',
        'Accept-Language': document.documentElement.lang,
        'X-CSRF-Token': window.Sikap.csrf,
        ...(body && !(body instanceof FormData) ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: body instanceof FormData ? body : body && JSON.stringify(body),
    });
  } catch {
    throw new Offline();
  } finally {
    clearTimeout(timer);
  }
  if (response.status >= 502) {
    throw new Offline();
  }
  if (response.status === 401 || (response.status === 403 && (await response.clone().json()).code === 'csrf')) {
    await window.Sikap.signInAgain();
    return call(method, path, body, headers);
  }
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) {
    throw Object.assign(new Error(answer.title), answer);
  }
  return answer;
}

/* The form */

const field = (name) => form.elements[name];

function typed() {
  return {
    targetId: field('targetId').value,
    result: field('result').value,
    quantity: field('quantity').value,
    unit: field('unit').value,
    minutes: field('minutes').value,
    location: field('location').value,
    startsAt: field('startsAt').value,
    obstacle: field('obstacle').value,
  };
}

function fill(values) {
  Object.entries(values).forEach(([name, value]) => {
    if (field(name) && name !== 'location') {
      field(name).value = value ?? '';
    }
  });
  const location = values.location || localStorage.getItem('sikap.location') || 'WFO';
  form.querySelector(`[name="location"][value="${location}"]`).checked = true;
  if (values.startsAt || values.obstacle) {
    form.querySelector('details').open = true;
  }
  showMinutes();
}

function showMinutes() {
  form.querySelectorAll('[data-minutes]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.minutes === field('minutes').value));
  });
}

/** As people write numbers here: a dot between thousands, a comma before decimals; a lone dot may be meant as either. */
function number(text) {
  const plain = text.trim();
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) {
    return Number(plain.replaceAll('.', '').replace(',', '.'));
  }
  return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}

function body(values) {
  return {
    date: day.dataset.date,
    targetId: values.targetId === 'none' ? null : values.targetId,
    result: values.result,
    quantity: number(values.quantity),
    unit: values.unit.trim() || null,
    minutes: values.minutes.trim() ? Number(values.minutes) : 0,
    startsAt: values.startsAt || null,
    location: values.location,
    obstacle: values.obstacle.trim() || null,
  };
}

/** What can be seen without the server; the server looks at all of it again. */
function faults(values) {
  const found = {};
  if (!values.targetId) {
    found.targetId = words.required;
  }
  if (!values.result.trim()) {
    found.result = words.required;
  }
  if (!values.quantity.trim()) {
    found.quantity = words.required;
  } else if (!(number(values.quantity) > 0)) {
    found.quantity = words.number;
  }
  if (values.minutes.trim() && !/^\d{1,4}$/.test(values.minutes.trim())) {
    found.minutes = words.number;
  }
  return found;
}

function errorSlot(name) {
  const named = form.querySelector(`.field-error[data-for="${name}"]`);
  const input = field(name);
  const first = input instanceof RadioNodeList ? input[0] : input;
  return named ?? first?.closest('.field')?.querySelector('.field-error');
}

function showFaults(title, found) {
  form.querySelectorAll('.field-error').forEach((slot) => {
    slot.textContent = '';
  });
  form.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  const problem = document.getElementById('problem');
  problem.hidden = !title;
  problem.textContent = title ?? '';
  let first = null;
  Object.entries(found).forEach(([name, text]) => {
    const slot = errorSlot(name);
    if (slot) {
      slot.textContent = text;
      const input = field(name);
      if (input && !(input instanceof RadioNodeList)) {
        input.setAttribute('aria-invalid', 'true');
        slot.id ||= `fault-${name}`;
        input.setAttribute('aria-describedby', slot.id);
        first ??= input;
      }
    }
  });
  (first ?? (title ? problem : null))?.focus();
}

function clear() {
  edited = null;
  picked = [];
  form.reset();
  fill({ location: localStorage.getItem('sikap.location') });
  showFaults(null, {});
  showPicked();
  keep({ draft: null });
  const title = document.getElementById('compose-title');
  title.textContent = title.dataset.new;
  document.getElementById('cancel').hidden = true;
  document.getElementById('returned-reason').hidden = true;
}

function edit(entry) {
  clear();
  edited = entry;
  fill({
    ...entry,
    targetId: entry.targetId ?? 'none',
    quantity: String(entry.quantity).replace('.', ','),
    minutes: entry.minutes ? String(entry.minutes) : '',
    startsAt: entry.startsAt?.slice(0, 5) ?? '',
  });
  const title = document.getElementById('compose-title');
  title.textContent = title.dataset.edit;
  document.getElementById('cancel').hidden = false;
  const reason = document.getElementById('returned-reason');
  reason.hidden = !entry.reason;
  reason.textContent = entry.reason ?? '';
  document.getElementById('compose').scrollIntoView({ block: 'start' });
  field('result').focus({ preventScroll: true });
}

async function save() {
  if (saving) {
    return;
  }
  const values = typed();
  const found = faults(values);
  if (Object.keys(found).length) {
    showFaults(null, found);
    return;
  }
  localStorage.setItem('sikap.location', values.location);
  const files = picked;
  if (edited) {
    await saveEdit(values, files);
    return;
  }
  const waiting = { key: kept().draft?.key ?? crypto.randomUUID(), body: body(values), typed: values };
  filesOf.set(waiting.key, files);
  keep({ outbox: [...outbox(), waiting] });
  busy(true);
  try {
    const made = await post(waiting);
    clear();
    await upload(made.id, files);
    window.Sikap.toast(`${words.saved} ${made.receipt.code}`, 'success');
    field('targetId').focus();
  } catch (failure) {
    if (failure instanceof Offline) {
      clear();
      window.Sikap.toast(words.kept, 'warning');
      later();
    } else {
      // Refused: back into the form, word for word, under a fresh key.
      keep({ outbox: outbox().filter((other) => other.key !== waiting.key) });
      showFaults(failure.message, failure.fields ?? {});
    }
  } finally {
    busy(false);
    await refresh();
  }
}

async function saveEdit(values, files) {
  const entry = edited;
  busy(true);
  try {
    await call('PUT', `/entries/${entry.id}`, { ...body(values), version: entry.version });
    clear();
    await upload(entry.id, files);
    window.Sikap.toast(`${words.saved} ${entry.receipt.code}`, 'success');
  } catch (failure) {
    if (failure instanceof Offline) {
      showFaults(document.getElementById('line').dataset.offline, {});
    } else {
      showFaults(failure.message, failure.fields ?? {});
    }
  } finally {
    busy(false);
    await refresh();
  }
}

async function post(waiting) {
  const made = await call('POST', '/entries', waiting.body, { 'Idempotency-Key': waiting.key });
  keep({ outbox: outbox().filter((other) => other.key !== waiting.key) });
  return made;
}

function busy(is) {
  saving = is;
  document.getElementById('save').toggleAttribute('aria-busy', is);
  document.getElementById('save').disabled = is;
}

/* Sending what has no receipt yet */

function later() {
  setTimeout(flush, pause);
  pause = Math.min(pause * 2, RETRY_LONGEST);
}

async function flush() {
  if (sending || saving || !outbox().length) {
    return;
  }
  sending = true;
  try {
    for (const waiting of outbox()) {
      try {
        const made = await post(waiting);
        await upload(made.id, filesOf.get(waiting.key) ?? []);
        window.Sikap.toast(`${words.saved} ${made.receipt.code}`, 'success');
      } catch (failure) {
        if (failure instanceof Offline) {
          throw failure;
        }
        // The server has read it and said no: the writer must look at it.
        keep({ outbox: outbox().filter((other) => other.key !== waiting.key) });
        fill(waiting.typed);
        showFaults(failure.message, failure.fields ?? {});
        break;
      }
    }
    pause = RETRY_FIRST;
    await refresh();
  } catch {
    later();
  } finally {
    sending = false;
  }
}

/* Evidence */

function showPicked() {
  const shown = document.getElementById('picked');
  shown.replaceChildren(
    ...picked.map((file) => {
      const row = document.createElement('li');
      row.append(window.Sikap.icon(file.type === 'application/pdf' ? 'pdf' : 'image'), ` ${file.name} `);
      row.append(
        deed(words.remove, () => {
          picked = picked.filter((other) => other !== file);
          showPicked();
        }, 'quiet'),
      );
      return row;
    }),
  );
}

/** A photo of 12 megapixels is made smaller before it crosses a weak line; the server checks whatever arrives. */
async function light(file) {
  if (!file.type.startsWith('image/') || file.size < 400000) {
    return file;
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85);
    });
    return smaller && smaller.size < file.size ? new File([smaller], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

async function upload(entryId, files) {
  const left = [];
  for (const file of files) {
    const parts = new FormData();
    parts.append('file', file, file.name);
    try {
      await call('POST', `/entries/${entryId}/evidence`, parts);
    } catch (failure) {
      left.push(file);
      const reason = failure instanceof Offline ? '' : ` ${failure.message}`;
      window.Sikap.toast(`${file.name}: ${words.failed}${reason}`, 'error', {
        label: words.retry,
        run: () => upload(entryId, [file]).then(refresh),
        millis: 600000,
      });
    }
  }
  return left;
}

/* The list */

function deed(label, run, kind = '') {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `button small ${kind}`;
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}

function chip(state) {
  return document.getElementById('chips').content.querySelector(`[data-state="${state}"]`).cloneNode(true);
}

const quantity = (value) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(value);

function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours ? `${hours} ${words.hours}` : '', rest || !hours ? `${rest} ${words.minutes}` : ''].filter(Boolean).join(' ');
}

function rowOf(entry) {
  const row = document.getElementById('entry-row').content.firstElementChild.cloneNode(true);
  const part = (name) => row.querySelector(`.${name}`);
  const state = entry.status.toUpperCase();
  part('states').append(chip(state), ' ', chip(entry.location));
  part('receipt').textContent = entry.receipt ? `${words.receipt} ${entry.receipt.code}` : '';
  part('result').textContent = entry.result;
  part('meta').textContent = [
    entry.target ?? words.unplanned,
    `${quantity(entry.quantity)} ${entry.unit ?? ''}`,
    entry.minutes ? duration(entry.minutes) : '',
  ].filter(Boolean).join(' · ');
  if (entry.reason) {
    part('reason').hidden = false;
    part('reason').textContent = entry.reason;
  }
  part('files').replaceChildren(
    ...entry.evidence.map((file) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = file.href;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = file.name;
      item.append(window.Sikap.icon(file.mediaType === 'application/pdf' ? 'pdf' : 'image'), ' ', link, ' ');
      if (['draft', 'returned'].includes(entry.status)) {
        item.append(deed(words.remove, () => run(() => call('DELETE', `/evidence/${file.id}`)), 'quiet'));
      }
      return item;
    }),
  );
  if (['draft', 'returned'].includes(entry.status)) {
    part('deeds').append(deed(words.edit, () => edit(entry)));
  }
  if (entry.status === 'draft') {
    part('deeds').append(
      deed(words.discard, () => {
        if (window.confirm(words.confirm)) {
          run(() => call('POST', `/entries/${entry.id}/discard`, { version: entry.version }), words.discarded);
        }
      }, 'quiet'),
    );
  }
  if (entry.status === 'sent') {
    part('deeds').append(
      deed(words.withdraw, () => run(() => call('POST', `/entries/${entry.id}/withdraw`, { version: entry.version }), words.withdrawn), 'quiet'),
    );
  }
  return row;
}

function unsentRow(waiting) {
  return rowOf({ ...waiting.body, status: 'unsent', evidence: [], target: field('targetId').querySelector(`[value="${waiting.typed.targetId}"]`)?.textContent });
}

function show() {
  list.replaceChildren(...entries.map(rowOf), ...outbox().map(unsentRow));
  document.getElementById('nothing').hidden = list.childElementCount > 0;
  const counted = [...entries.filter((entry) => entry.status !== 'rejected'), ...outbox().map((waiting) => waiting.body)];
  const minutes = counted.reduce((sum, entry) => sum + entry.minutes, 0);
  document.getElementById('total').textContent = duration(minutes);
  document.getElementById('goal').textContent = `${words.of} ${duration(Number(day.dataset.goal))} · ${counted.length} ${words.outputs}`;
  document.getElementById('send').disabled = !entries.some((entry) => ['draft', 'returned'].includes(entry.status));
}

async function refresh() {
  try {
    entries = await call('GET', `/entries?from=${day.dataset.date}&to=${day.dataset.date}`);
  } catch {
    // The list stays as it was; the line's state says why.
  }
  show();
}

async function run(deedOf, said) {
  try {
    await deedOf();
    if (said) {
      window.Sikap.toast(said, 'success');
    }
  } catch (failure) {
    window.Sikap.toast(failure instanceof Offline ? document.getElementById('line').dataset.offline : failure.message, 'error');
  }
  await refresh();
}

async function send() {
  if (outbox().length) {
    await flush();
    if (outbox().length) {
      window.Sikap.toast(words.unsent, 'warning');
      return;
    }
  }
  if (field('result').value.trim() && !window.confirm(words.sure)) {
    return;
  }
  await run(() => call('POST', `/days/${day.dataset.date}/submit`), words.sent);
}

/* Earlier entries to copy from */

async function showEarlier() {
  const until = new Date(`${day.dataset.date}T00:00:00Z`);
  const back = (days) => new Date(until - days * 86400000).toISOString().slice(0, 10);
  let earlier = [];
  try {
    earlier = await call('GET', `/entries?from=${back(10)}&to=${back(1)}`);
  } catch {
    // Nothing to choose from; the dialog says so.
  }
  const texts = new Set();
  const rows = earlier.reverse().filter((entry) => !texts.has(entry.result) && texts.add(entry.result)).slice(0, 15);
  document.getElementById('no-earlier').hidden = rows.length > 0;
  document.getElementById('earlier').replaceChildren(
    ...rows.map((entry) => {
      const row = document.createElement('li');
      const text = document.createElement('p');
      text.textContent = entry.result;
      row.append(text, deed(words.use, () => {
        document.getElementById('copy').close();
        fill({
          targetId: entry.targetId ?? 'none',
          result: entry.result,
          quantity: String(entry.quantity).replace('.', ','),
          unit: entry.unit,
          minutes: entry.minutes ? String(entry.minutes) : '',
          location: entry.location,
        });
        remember();
        field('result').focus();
      }));
      return row;
    }),
  );
}

/* Wiring */

function remember() {
  if (edited) {
    return;
  }
  const values = typed();
  const begun = values.result || values.quantity || values.obstacle;
  keep({ draft: begun ? { key: kept().draft?.key ?? crypto.randomUUID(), typed: values } : null });
}

function line() {
  const shown = document.getElementById('line');
  shown.replaceChildren(window.Sikap.icon(navigator.onLine ? 'online' : 'offline'), ` ${navigator.onLine ? shown.dataset.online : shown.dataset.offline}`);
}

form.addEventListener('input', remember);
form.addEventListener('change', remember);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  event.stopPropagation();
  save();
});
form.addEventListener('click', (event) => {
  const minutes = event.target.closest('[data-minutes]');
  if (minutes) {
    field('minutes').value = minutes.dataset.minutes;
    showMinutes();
    remember();
  }
});
field('minutes').addEventListener('input', showMinutes);
field('targetId').addEventListener('change', () => {
  const unit = field('targetId').selectedOptions[0]?.dataset.unit;
  if (unit && !field('unit').value) {
    field('unit').value = unit;
  }
});
['photo', 'file'].forEach((id) => {
  document.getElementById(id).addEventListener('change', async (event) => {
    const chosen = [...event.target.files];
    event.target.value = '';
    picked = [...picked, ...(await Promise.all(chosen.map(light)))].slice(0, 4);
    showPicked();
  });
});
document.getElementById('cancel').addEventListener('click', clear);
// Chosen in the browser's calendar it is at once; typed by keys each figure is a change, so that Enter or leaving says it is whole.
const goto = document.getElementById('goto');
const go = () => {
  if (goto.value && goto.value !== day.dataset.date && goto.checkValidity()) {
    location.href = `day?date=${goto.value}`;
  }
};
let byKeys = false;
goto.addEventListener('click', () => goto.showPicker?.());
goto.addEventListener('keydown', (event) => {
  byKeys = event.key !== 'Enter';
  if (event.key === 'Enter') {
    go();
  }
});
goto.addEventListener('change', () => byKeys || go());
goto.addEventListener('blur', go);
document.getElementById('send').addEventListener('click', send);
document.getElementById('copy-open').addEventListener('click', showEarlier);
window.addEventListener('online', () => {
  line();
  flush();
});
window.addEventListener('offline', line);
// A page that lay in a pocket shows what happened meanwhile; overnight, today has become another page.
let left = new Date();
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    left = new Date();
  } else if (!location.search && left.toDateString() !== new Date().toDateString() && !kept().draft && !outbox().length) {
    location.reload();
  } else if (Date.now() - left > 60000) {
    refresh();
  }
});
document.addEventListener('keydown', (event) => {
  const writing = event.target.closest('input, textarea, select');
  if (event.ctrlKey && event.key === 'Enter') {
    form.requestSubmit();
  } else if (event.altKey && event.key.toLowerCase() === 'n') {
    event.preventDefault();
    clear();
    field('targetId').focus();
  } else if (event.altKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    send();
  } else if (event.key === 'Escape' && edited) {
    clear();
  } else if (event.key === '?' && !writing) {
    document.getElementById('keys').showModal();
  }
});

const draft = kept().draft;
fill(draft?.typed ?? {});
if (draft) {
  window.Sikap.toast(words.restored);
}
line();
show();
flush();
