// @ts-check
// Makes the public pages smoother; every page works without it. Sent as it is, never built.
//  - a form that was refused: the focus goes to the list of what is wrong
//  - a draft of the report in this tab, until it is sent
//  - how many characters are left, near the end
//  - files too large are noticed before they are sent; progress while they are
//  - when the line breaks or the server says no, the page and everything on it stays

/** @typedef {{ sending: string, broken: string, left: string, draft: string, tooBig: string, tooBigTotal: string }} Sentences */

/** @param {HTMLElement} form @param {string} name @returns {any} */
const given = (form, name) => JSON.parse(form.dataset[name] ?? '{}');

/** @param {HTMLFormElement} form @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */
const written = (form) =>
  [...form.elements]
    .filter(
      (control) =>
        /** @type {any} */ (control).name &&
        !['file', 'hidden', 'submit', 'button'].includes(/** @type {any} */ (control).type),
    )
    .map((control) => /** @type {any} */ (control));

/** @param {HTMLFormElement} form @param {string} text @param {boolean} bad */
const tell = (form, text, bad) => {
  let line = /** @type {HTMLElement | null} */ (form.querySelector('[data-line]'));
  if (line === null) {
    line = document.createElement('p');
    line.dataset.line = '';
    form.append(line);
  }
  line.setAttribute('role', bad ? 'alert' : 'status');
  line.style.fontWeight = bad ? '600' : '400';
  line.style.color = bad ? 'var(--bad)' : 'inherit';
  line.textContent = text;
};

/** @param {HTMLFormElement} form @param {Sentences} say */
const keepDraft = (form, say) => {
  const key = form.dataset.draft;
  if (!key) return;
  try {
    const before = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (before !== null) {
      for (const control of written(form)) {
        const value = before[control.name];
        if (value === undefined) continue;
        if (control instanceof HTMLInputElement && control.type === 'checkbox')
          control.checked = value === true;
        else control.value = String(value);
        if (value !== '' && value !== false && value !== 'individual')
          control.closest('details')?.setAttribute('open', '');
      }
      tell(form, say.draft, false);
    }
    const keep = () =>
      sessionStorage.setItem(
        key,
        JSON.stringify(
          Object.fromEntries(
            written(form).map((control) => [
              control.name,
              control instanceof HTMLInputElement && control.type === 'checkbox'
                ? control.checked
                : control.value,
            ]),
          ),
        ),
      );
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
  } catch {
    // A browser that keeps nothing (private mode, full storage) works without drafts.
  }
};

/** @param {HTMLFormElement} form @param {Sentences} say */
const countCharacters = (form, say) => {
  /** @type {Record<string, number>} */
  const limits = given(form, 'limits');
  for (const [name, limit] of Object.entries(limits)) {
    const area = form.elements.namedItem(name);
    if (!(area instanceof HTMLTextAreaElement)) continue;
    const line = document.createElement('p');
    line.className = 'small soft';
    line.setAttribute('role', 'status');
    line.hidden = true;
    area.after(line);
    area.addEventListener('input', () => {
      const left = limit - area.value.length;
      line.hidden = left > limit / 10;
      if (!line.hidden) line.textContent = `${left} ${say.left}`;
    });
  }
};

/** @param {HTMLFormElement} form @returns {File[]} */
const filesOf = (form) =>
  [...form.querySelectorAll('input[type=file]')].flatMap((input) => [
    .../** @type {any} */ (input).files,
  ]);

/** @param {HTMLFormElement} form @param {Sentences} say @returns {string | undefined} */
const tooLarge = (form, say) => {
  const files = filesOf(form);
  if (files.some((file) => file.size > Number(form.dataset.fileBytes))) return say.tooBig;
  return files.reduce((sum, file) => sum + file.size, 0) > Number(form.dataset.uploadBytes)
    ? say.tooBigTotal
    : undefined;
};

/** Shows what the server answered in the place of this page. @param {XMLHttpRequest} request @param {HTMLFormElement} form @param {Sentences} say */
const show = (request, form, say) => {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  const next = answer.querySelector('main');
  if (next === null) {
    tell(form, (request.status < 500 && answer.body.textContent?.trim()) || say.broken, true);
    return;
  }
  const arrived = new URL(request.responseURL);
  if (
    request.status < 400 &&
    (arrived.pathname !== location.pathname || arrived.search !== location.search)
  ) {
    location.assign(request.responseURL);
    return;
  }
  if (request.status < 400) {
    location.reload();
    return;
  }
  if (request.status >= 500 || next.querySelector('form[data-portal], form') === null) {
    tell(form, next.querySelector('h1 + p')?.textContent ?? say.broken, true);
    return;
  }
  document.title = answer.title;
  document.querySelector('main')?.replaceWith(document.adoptNode(next));
  start();
};

/** @param {HTMLFormElement} form @param {Sentences} say */
const sendWithProgress = (form, say) => {
  form.addEventListener('submit', (event) => {
    const wrong = tooLarge(form, say);
    if (wrong !== undefined) {
      event.preventDefault();
      tell(form, wrong, true);
      return;
    }
    event.preventDefault();
    const button = form.querySelector('button[type=submit], button:not([type])');
    const request = new XMLHttpRequest();
    /** @param {boolean} busy */
    const wait = (busy) => button?.toggleAttribute('disabled', busy);
    request.open('POST', form.action);
    request.setRequestHeader('accept', 'text/html');
    request.upload.onprogress = ({ loaded, total }) =>
      tell(form, `${say.sending} … ${Math.round((100 * loaded) / total)} %`, false);
    request.onerror = () => {
      wait(false);
      tell(form, say.broken, true);
    };
    request.onload = () => {
      wait(false);
      show(request, form, say);
    };
    const data = new FormData(form);
    wait(true);
    request.send(data);
  });
};

/** @param {HTMLFormElement} form */
const openForVulnerability = (form) => {
  const category = form.elements.namedItem('category');
  if (!(category instanceof HTMLSelectElement)) return;
  category.addEventListener('change', () => {
    if (category.value === 'vulnerability')
      document.getElementById('rincian-kerentanan')?.setAttribute('open', '');
  });
};

const receipt = () => {
  const sent = /** @type {HTMLElement | null} */ (document.querySelector('[data-sent]'));
  if (sent === null) return;
  try {
    sessionStorage.removeItem(sent.dataset.sent ?? '');
  } catch {
    // Nothing was kept where nothing can be kept.
  }
  sent.querySelector('[data-tools]')?.removeAttribute('hidden');
  sent.querySelector('[name=cetak]')?.addEventListener('click', () => print());
  const copy = /** @type {HTMLButtonElement | null} */ (sent.querySelector('[name=salin]'));
  copy?.addEventListener('click', () => {
    const lines = [...sent.querySelectorAll('[data-copy]')].map((one) => one.textContent);
    navigator.clipboard?.writeText(lines.join('\n')).then(
      () => {
        copy.textContent = copy.value;
      },
      () => copy.remove(),
    );
  });
};

const start = () => {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (
    document.querySelectorAll('form[data-portal]')
  )) {
    /** @type {Sentences} */
    const say = given(form, 'sentences');
    keepDraft(form, say);
    countCharacters(form, say);
    openForVulnerability(form);
    sendWithProgress(form, say);
  }
  document.getElementById('error-summary')?.focus();
  receipt();
};

start();
