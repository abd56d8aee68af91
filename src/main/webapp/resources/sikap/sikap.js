// What every page needs from a script, and no more: words that appear, sheets that open, fields that know their hint.
// Page scripts use window.Sikap; everything here works by data attributes, so that no page carries a handler.

const toasts = () => document.getElementById('toasts');

/** A drawing of the sprite. */
function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${document.body.dataset.icons}#${name}`);
  svg.append(use);
  return svg;
}

/** Says a sentence without moving the focus. With an action it stays as long as the action is offered (20 s by default). */
function toast(text, kind = 'info', action = null) {
  // One sentence at a time; only what offers an action waits for an answer.
  toasts().querySelectorAll('.toast:not(.asking)').forEach((earlier) => earlier.remove());
  const box = document.createElement('div');
  box.className = `toast ${kind}${action ? ' asking' : ''}`;
  const words = document.createElement('span');
  words.className = 'grow';
  words.textContent = text;
  box.append(words);
  const leave = () => box.remove();
  if (action) {
    box.append(button(action.label, () => {
      leave();
      action.run();
    }));
  }
  const close = button('', leave);
  close.classList.add('icon-only');
  close.setAttribute('aria-label', toasts().dataset.close);
  close.append(icon('close'));
  box.append(close);
  toasts().append(box);
  setTimeout(leave, action ? (action.millis ?? 20000) : 6000 + text.length * 40);
  return leave;
}

function button(label, run) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button small';
  made.textContent = label;
  made.addEventListener('click', run);
  return made;
}

window.Sikap = {
  toast,
  icon,
  signInAgain,
  get csrf() {
    return document.querySelector('meta[name="csrf-token"]')?.content ?? '';
  },
};

// The session. How long it lasts is asked of the server, which another tab may have spoken to meanwhile; asking does not
// prolong it. Whoever writes is there and stays; whoever is silent is asked in time.
const WARNING_SECONDS = 120;
const again = document.getElementById('again');
const part = (name) => document.getElementById(`again-${name}`);
let writing = false;
let signingIn = null;
let countdown = null;

const ofSession = (method, body) => fetch('/api/v1/session', {
  method,
  headers: {
    'Content-Type': 'application/json',
    'Accept-Language': document.documentElement.lang,
    'X-CSRF-Token': window.Sikap.csrf,
  },
  body: body && JSON.stringify(body),
});

const watch = (left) => setTimeout(lookAtSession, Math.max(left - WARNING_SECONDS, 1) * 1000);

async function lookAtSession() {
  // Without a line there is nothing to end: ask again in half a minute.
  let left = WARNING_SECONDS + 30;
  try {
    const answer = await ofSession(writing && !signingIn ? 'PUT' : 'GET');
    if (answer.ok) {
      const session = await answer.json();
      if (signingIn) {
        comeBack(session);
        return;
      }
      left = session.secondsLeft;
      writing = false;
    } else if (answer.status === 401) {
      left = 0;
    }
  } catch {
    // As above.
  }
  if (left <= 0) {
    signInAgain();
  } else if (left <= WARNING_SECONDS) {
    warn(left);
  } else {
    close();
    watch(left);
  }
}

function ask(state) {
  ['title', 'text', 'go'].forEach((name) => {
    part(name).textContent = part(name).dataset[state];
  });
  document.querySelectorAll('.again-proof').forEach((proof) => {
    proof.hidden = state !== 'over';
  });
  clearInterval(countdown);
  part('clock').textContent = '';
  if (!again.open) {
    again.showModal();
  }
}

function close() {
  clearInterval(countdown);
  if (!signingIn && again.open) {
    again.close();
  }
}

function warn(left) {
  if (signingIn) {
    return;
  }
  const end = Date.now() + left * 1000;
  ask('soon');
  part('go').focus();
  const tick = () => {
    const rest = Math.max(0, Math.round((end - Date.now()) / 1000));
    part('clock').textContent = `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`;
    if (!rest) {
      clearInterval(countdown);
      // Not before the server finds it over, too.
      setTimeout(lookAtSession, 1500);
    }
  };
  tick();
  countdown = setInterval(tick, 1000);
}

async function stay() {
  try {
    const answer = await ofSession('PUT');
    const left = answer.ok ? (await answer.json()).secondsLeft : 0;
    if (left > WARNING_SECONDS) {
      close();
      watch(left);
    } else if (left > 0) {
      // Twelve hours are over soon, whatever one does.
      close();
      toast(again.dataset.limit, 'warning');
      setTimeout(lookAtSession, left * 1000);
    } else {
      signInAgain();
    }
  } catch {
    toast(again.dataset.offline, 'warning');
  }
}

/** The session is over, the page is not: the password is asked for on top of it. Resolves when the person is in again. */
function signInAgain() {
  signingIn ??= new Promise((resolve) => {
    ask('over');
    part('password').focus();
    again.addEventListener('signed-in', resolve, { once: true });
  });
  return signingIn;
}

/** In again, here or by another tab; the text is given to nobody else than who wrote it. */
function comeBack(session) {
  if (session.nip !== again.dataset.nip) {
    return;
  }
  document.querySelector('meta[name="csrf-token"]').content = session.csrfToken;
  // Forms of the page carry the earlier session's token.
  document.querySelectorAll('input[name="csrfToken"]').forEach((field) => {
    field.value = session.csrfToken;
  });
  part('password').value = '';
  part('otp').value = '';
  part('second').hidden = true;
  signingIn = null;
  close();
  watch(session.secondsLeft);
  again.dispatchEvent(new Event('signed-in'));
}

async function enter() {
  part('error').textContent = '';
  try {
    const response = await ofSession('POST', {
      nip: again.dataset.nip,
      password: part('password').value,
      otp: part('otp').value || null,
    });
    const answer = await response.json();
    if (!response.ok) {
      const second = answer.code.startsWith('otp_');
      part('error').textContent = answer.code === 'otp_required' ? '' : answer.title;
      part('second').hidden = !second;
      part(second ? 'otp' : 'password').select();
      return;
    }
    comeBack(answer);
  } catch {
    part('error').textContent = again.dataset.offline;
  }
}

if (again) {
  watch(Number(again.dataset.left));
  // Who is in here may be asked for the password in another tab.
  localStorage.setItem('sikap.in', Date.now());
  window.addEventListener('storage', (event) => event.key === 'sikap.in' && signingIn && lookAtSession());
  document.addEventListener('input', () => {
    writing = true;
  });
  part('form').addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    (signingIn ? enter : stay)();
  });
  // Escape would leave the text between page and server; the second press closes whatever the first one was told.
  again.addEventListener('cancel', (event) => signingIn && event.preventDefault());
  again.addEventListener('close', () => signingIn && again.showModal());
  document.addEventListener('visibilitychange', () => !document.hidden && again.open && lookAtSession());
}

document.addEventListener('click', (event) => {
  const at = (selector) => event.target.closest(selector);
  const opener = at('[data-dialog]');
  if (opener) {
    document.getElementById(opener.dataset.dialog).showModal();
  }
  const closer = at('[data-close-dialog]');
  if (closer) {
    closer.closest('dialog').close();
  }
  const shower = at('[data-show-password]');
  if (shower) {
    const field = document.getElementById(shower.dataset.showPassword);
    const shown = field.type === 'password';
    field.type = shown ? 'text' : 'password';
    shower.setAttribute('aria-pressed', String(shown));
    shower.replaceChildren(icon(shown ? 'eye-off' : 'eye'));
  }
  const persona = at('[data-persona-nip]');
  if (persona) {
    const form = document.getElementById(persona.dataset.form);
    form.querySelector('[autocomplete="username"]').value = persona.dataset.personaNip;
    form.querySelector('[autocomplete="current-password"]').value = persona.dataset.personaPassword;
    form.querySelector('[type="submit"]').focus();
  }
});

// "Everyone" above a list of check boxes: ticks them all, and is ticked when they are.
const boxesOf = (all) => [...document.querySelectorAll('input[type="checkbox"]')]
  .filter((box) => box.name === all.dataset.selectAll && box.value !== all.dataset.except);
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-select-all]')) {
    boxesOf(event.target).forEach((box) => {
      box.checked = event.target.checked;
    });
  }
  document.querySelectorAll('[data-select-all]').forEach((all) => {
    all.checked = boxesOf(all).every((box) => box.checked);
  });
});

// The second press of an impatient finger is not a second request. Ajax forms of PrimeFaces look after themselves.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.dataset.sending) {
    event.preventDefault();
    return;
  }
  if (form.method === 'post' && !form.target) {
    form.dataset.sending = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending);
  document.querySelectorAll('[aria-busy="true"]').forEach((busy) => busy.removeAttribute('aria-busy'));
});

// A field is told of its hint and its fault when it is entered, so that parts replaced by Ajax need no second look.
let named = 0;
document.addEventListener('focusin', (event) => {
  const field = event.target.closest('.field');
  if (!field || event.target.matches('button, a')) {
    return;
  }
  const fault = field.querySelector('.field-error:not(:empty)');
  const told = [field.querySelector('.hint'), fault].filter(Boolean);
  told.forEach((part) => {
    part.id ||= `told-${++named}`;
  });
  if (told.length) {
    event.target.setAttribute('aria-describedby', told.map((part) => part.id).join(' '));
  }
  event.target.toggleAttribute('aria-invalid', false);
  if (fault) {
    event.target.setAttribute('aria-invalid', 'true');
  }
});

// What went wrong is looked at: the first marked field takes the focus, else the sentence on top comes into view.
const seen = new WeakSet();
function lookAtFaults() {
  const fresh = (selector) => [...document.querySelectorAll(selector)].filter((part) => !seen.has(part) && seen.add(part));
  const faults = fresh('.field-error:not(:empty)');
  // A success does not pull a long list away from under the finger; it is announced, and seen at its row.
  const sentences = fresh('#messages .alert:not(.success)');
  const field = faults[0]?.closest('.field')?.querySelector('input:not([type="hidden"]), select, textarea');
  if (field) {
    field.focus();
  } else {
    sentences[0]?.scrollIntoView({ block: 'nearest' });
  }
}
lookAtFaults();
window.jQuery?.(document).on('pfAjaxComplete', lookAtFaults);

// Who works with office pages gets their scripts while the line is idle, so that the first such page after a light one is
// as quick as the next. Once a session, and not where bytes are dear.
const later = document.getElementById('later');
const files = later?.dataset.files;
const dear = navigator.connection?.saveData || navigator.connection?.effectiveType?.includes('2g');
if (later && !window.PrimeFaces && !dear && sessionStorage.getItem('sikap.later') !== files) {
  window.addEventListener('load', () => {
    setTimeout(async () => {
      try {
        await Promise.all(files.split(' ').map(async (file) => (await fetch(file, { priority: 'low' })).arrayBuffer()));
        sessionStorage.setItem('sikap.later', files);
        later.dataset.fetched = 'yes';
      } catch {
        // The office page fetches them itself.
      }
    }, 1000);
  });
}
