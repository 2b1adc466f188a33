/* The page of a contract: search in its contents, one language of samples at a time, and where in the page the reader is. */
(function () {
  'use strict';

  const contents = document.querySelector('[data-contents]');
  const side = document.querySelector('[data-side]');

  /* The first place that states a requirement has an anchor, to which the page of the requirements leads. */
  document.querySelectorAll('.sheets a.id').forEach(function (link) {
    const name = 'at-' + link.textContent;
    if (!document.getElementById(name)) link.id = name;
  });

  /* An entry is found by its own words and by those of what it leads to. */
  function search() {
    const field = contents.querySelector('[type=search]');
    const found = contents.querySelector('[data-found]');
    const folding = Array.from(contents.querySelectorAll('[data-folding]'));
    const entries = Array.from(contents.querySelectorAll('li')).map(function (entry) {
      const link = entry.querySelector('a');
      const hash = link.getAttribute('href');
      const target = hash.charAt(0) === '#' && document.getElementById(hash.slice(1));
      const own = link.textContent.toLowerCase();
      link.addEventListener('click', function () { if (target) show(target); });
      return { entry: entry, link: link, own: own, text: target ? own + ' ' + target.textContent.toLowerCase() : own };
    });

    /* The first property or code with the words that were looked for is shown where it stands. */
    function show(target) {
      const wanted = field.value.toLowerCase().trim();
      document.querySelectorAll('.found').forEach(function (old) { old.classList.remove('found'); });
      const part = wanted && Array.from(target.querySelectorAll('code')).find(function (code) {
        return !code.closest('.address') && code.textContent.toLowerCase().includes(wanted);
      });
      if (!part) return;
      for (let around = part; around !== target; around = around.parentElement) {
        if (around.tagName === 'DETAILS') around.open = true;
      }
      part.classList.add('found');
      setTimeout(function () { part.scrollIntoView({ block: 'center' }); }, 0);
    }

    function update() {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      for (const one of entries) {
        const match = words.every(function (word) { return one.text.includes(word); });
        one.entry.hidden = !match;
        if (match) count++;
      }
      folding.forEach(function (fold) { fold.open = words.length > 0; });
      contents.querySelectorAll('section, [data-folding]').forEach(function (part) {
        part.hidden = !part.querySelector('li:not([hidden])');
      });
      found.textContent = words.length === 0 ? '' : count === 0 ? 'Nothing has these words.' : count + ' found; Enter opens the first';
    }

    field.addEventListener('input', update);
    field.addEventListener('keydown', function (event) {
      const shown = entries.filter(function (one) { return !one.entry.hidden; });
      if (event.key === 'Enter' && shown.length > 0) {
        event.preventDefault();
        const named = shown.find(function (one) { return one.own.includes(field.value.toLowerCase().trim()); });
        (named || shown[0]).link.click();
        (named || shown[0]).link.focus();
      } else if (event.key === 'Escape') {
        field.value = '';
        update();
      }
    });
  }

  /* Samples of one language are shown; the choice holds for all operations, and for the next visit where the browser keeps it. */
  function languages() {
    const groups = Array.from(document.querySelectorAll('[data-samples]'));
    const buttons = [];

    function choose(language) {
      document.documentElement.dataset.language = language;
      buttons.forEach(function (button) { button.setAttribute('aria-pressed', String(button.dataset.choice === language)); });
    }

    for (const group of groups) {
      const bar = document.createElement('div');
      bar.className = 'languages';
      bar.setAttribute('role', 'group');
      bar.setAttribute('aria-label', 'Language of the samples');
      group.querySelectorAll('.sample').forEach(function (sample) {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.choice = sample.dataset.language;
        button.textContent = sample.querySelector('h4').textContent;
        button.addEventListener('click', function () {
          const before = button.getBoundingClientRect().top;
          choose(button.dataset.choice);
          window.scrollBy(0, button.getBoundingClientRect().top - before);
          try { localStorage.setItem('backup-tck-language', button.dataset.choice); } catch (error) { /* it is not kept */ }
        });
        buttons.push(button);
        bar.appendChild(button);
      });
      group.querySelector('h3').after(bar);
    }
    let kept = null;
    try { kept = localStorage.getItem('backup-tck-language'); } catch (error) { /* it was not kept */ }
    choose(buttons.some(function (button) { return button.dataset.choice === kept; }) ? kept : 'curl');
  }

  /* The entry of what is being read is marked, and in sight. */
  function follow() {
    const links = new Map(Array.from(contents.querySelectorAll('a[href^="#"]')).map(function (link) {
      return [link.getAttribute('href').slice(1), link];
    }));
    const parts = Array.from(document.querySelectorAll('.sheets > [id]'));
    let current = null;
    const observer = new IntersectionObserver(function () {
      const part = parts.filter(function (one) { return one.getBoundingClientRect().top < 160; }).pop() || parts[0];
      const link = links.get(part.id);
      if (link === current) return;
      if (current) current.removeAttribute('aria-current');
      current = link;
      link.setAttribute('aria-current', 'true');
      const top = link.getBoundingClientRect().top - side.getBoundingClientRect().top;
      if (top < 0 || top > side.clientHeight - 40) side.scrollTop += top - side.clientHeight / 2;
    }, { rootMargin: '-150px 0px 0px 0px', threshold: [0, 0.01, 1] });
    parts.forEach(function (part) { observer.observe(part); });
  }

  search();
  languages();
  if (matchMedia('(max-width: 60rem)').matches) side.open = false;
  follow();
})();
