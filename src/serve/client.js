// In every page of a preview, and only there: reloads the page when it has changed, keeps the
// place on it, changes style sheets without a reload, and shows what is wrong.
(function () {
  "use strict";
  var own = document.currentScript;
  var made = own.getAttribute("data-state");
  var styles = own.getAttribute("data-styles");
  var place = "padu-place " + location.pathname;

  function remembered(key) {
    try { return sessionStorage.getItem(key); } catch (error) { return null; }
  }
  function remember(key, value) {
    try {
      if (value === null) { sessionStorage.removeItem(key); } else { sessionStorage.setItem(key, value); }
    } catch (error) { /* A browser may refuse; then nothing is remembered. */ }
  }

  function reload() {
    remember(place, window.scrollX + " " + window.scrollY);
    location.reload();
  }
  function return_to_place() {
    var was = remembered(place);
    if (was === null) { return; }
    remember(place, null);
    var at = was.split(" ");
    window.scrollTo({ left: Number(at[0]), top: Number(at[1]), behavior: "instant" });
  }

  function change_styles(version) {
    // A style that the page brings along has no file to be loaded again.
    document.querySelectorAll("link[rel=stylesheet]:not([href^='data:'])").forEach(function (old) {
      var link = old.cloneNode();
      var address = old.href.split("?")[0] + "?" + version;
      link.addEventListener("load", function () { old.remove(); });
      link.href = address;
      old.after(link);
    });
  }

  // What is wrong stands in a tree of its own, so that the page's styles do not reach it.
  var SHEET =
    ":host{all:initial}" +
    "*{box-sizing:border-box}" +
    ".box{position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:60vh;overflow:auto;" +
    "background:#fffdf8;color:#1d1d1b;border-top:3px solid #1f4e79;font:15px/1.5 system-ui,sans-serif}" +
    ".box.bad{border-color:#a3282f}" +
    ".bar{display:flex;gap:1em;align-items:baseline;flex-wrap:wrap;padding:.5em 1em;position:sticky;top:0;background:inherit}" +
    ".bar b{font-weight:600}" +
    "button{font:inherit;color:inherit;background:none;border:1px solid currentColor;border-radius:3px;" +
    "padding:.1em .7em;min-height:2em;cursor:pointer}" +
    "button:focus-visible{outline:3px solid #1f4e79;outline-offset:2px}" +
    ".bar button{margin-left:auto}" +
    ".note{padding:0 1em .5em}" +
    "ol{list-style:none;margin:0;padding:0 1em 1em}" +
    "li{padding:.6em 0;border-top:1px solid #d8d2c4}" +
    "p{margin:0;white-space:pre-line}" +
    ".where{font:13px/1.6 ui-monospace,monospace;color:#5b564c;overflow-wrap:anywhere}" +
    ".what{font-weight:600}" +
    "pre{margin:.3em 0;padding:.3em .6em;background:#f1ece0;overflow-x:auto;font:14px/1.5 ui-monospace,monospace}" +
    "code{font:14px/1.4 ui-monospace,monospace;background:#f1ece0;padding:0 .2em}" +
    "mark{background:#f6d9a8;color:inherit;text-decoration:underline;text-decoration-color:#a3282f}" +
    "h2{font:inherit;font-weight:600;margin:0;padding:.6em 1em 0}" +
    "[hidden]{display:none}" +
    "@media (prefers-color-scheme:dark){.box{background:#1c1f22;color:#ece7db;border-color:#8fb8dd}" +
    ".box.bad{border-color:#f08a80}" +
    "li{border-color:#3a3f45}.where{color:#b3aca0}pre,code{background:#272b30}mark{background:#5a4317}}" +
    "@media print{.box{display:none}}";
  var host = null;
  var root = null;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  // Words between back quotes are what stands in a file.
  function phrase(name, className, text) {
    var made = element(name, className);
    text.split("`").forEach(function (part, place, parts) {
      var isCode = place % 2 === 1 && place < parts.length - 1;
      made.append(isCode ? element("code", "", part) : (place % 2 === 1 ? "`" : "") + part);
    });
    return made;
  }

  function one(problem) {
    var item = element("li");
    item.append(element("p", "where", problem.path + ":" + problem.line + ":" + problem.column));
    item.append(phrase("p", "what", problem.word + ": " + problem.message));
    if (problem.excerpt && problem.excerpt.join("").trim()) {
      var line = element("pre");
      // A long line scrolls, by keyboard too.
      line.tabIndex = 0;
      line.append(problem.excerpt[0], element("mark", "", problem.excerpt[1] || " "), problem.excerpt[2]);
      item.append(line);
    }
    problem.hints.forEach(function (hint) { item.append(phrase("p", "", "→ " + hint)); });
    return item;
  }

  function show(problems) {
    var words = problems.words;
    var is_bad = problems.here.some(function (problem) { return problem.severity === "error"; });
    if (host) { host.remove(); host = null; }
    document.body.style.paddingBottom = "";
    if (!problems.here.length && !problems.elsewhere.length && !problems.note) { return; }
    host = element("padu-preview");
    root = host.attachShadow({ mode: "open" });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    var box = element("div", is_bad ? "box bad" : "box");
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", words.title);
    box.lang = document.documentElement.lang;
    var bar = element("div", "bar");
    bar.append(element("b", "", words.here), element("span", "", words.elsewhere));
    var toggle = element("button");
    toggle.type = "button";
    if (problems.here.length || problems.elsewhere.length) { bar.append(toggle); }
    var list = element("div");
    var here = element("ol", "here");
    problems.here.forEach(function (problem) { here.append(one(problem)); });
    list.append(here);
    if (problems.elsewhere.length) {
      var others = element("ol", "elsewhere");
      problems.elsewhere.forEach(function (problem) { others.append(one(problem)); });
      list.append(element("h2", "", words.elsewhere), others);
    }
    // Errors of this page open by themselves until they are closed; all else waits for a click.
    var chosen = remembered("padu-open");
    var is_open = chosen === null ? is_bad : chosen === "yes" || (is_bad && chosen !== "no");
    function settle() {
      list.hidden = !is_open;
      toggle.textContent = is_open ? words.hide : words.show;
      toggle.setAttribute("aria-expanded", String(is_open));
    }
    toggle.addEventListener("click", function () {
      is_open = !is_open;
      remember("padu-open", is_open ? "yes" : "no");
      settle();
    });
    settle();
    box.append(bar);
    if (problems.note) { box.append(phrase("p", "note", problems.note)); }
    box.append(list);
    root.append(box);
    document.body.append(host);
    // The last lines of the page stay within reach.
    document.body.style.paddingBottom = bar.offsetHeight + "px";
  }

  function take(state) {
    if (state.page !== made) {
      reload();
      return;
    }
    if (state.styles !== styles) { change_styles(state.styles); }
    styles = state.styles;
    show(state.problems);
  }

  function listen() {
    var source = new EventSource("/.padu/events?page=" + encodeURI(location.pathname));
    source.onmessage = function (event) { take(JSON.parse(event.data)); };
    // An event source asks again by itself, also after the preview was started anew.
  }

  if (document.readyState === "complete") {
    return_to_place();
    listen();
  } else {
    window.addEventListener("load", function () { return_to_place(); listen(); });
  }
})();
