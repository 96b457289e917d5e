/*
 * Answers the five questions from the decision table, as learning/judgement.py does. The rules come
 * from the page as data, and all words from its HTML; the answers stand in the address alone.
 */
const table = JSON.parse(document.getElementById("_rules").textContent);
const form = document.getElementById("_questions");
const questions = [...form.querySelectorAll("fieldset")];
const fields = questions.map((each) => [...each.querySelectorAll("input")]);
const rows = document.querySelectorAll(".decision tbody tr");
const OPEN = 2; // the place of "not sure", after the two answers

/** Every way in which open answers may turn out. */
function completions(answers) {
  return answers.reduce(
    (begun, answer) => {
      const ways = answer === OPEN ? [0, 1] : [answer];
      return begun.flatMap((few) => ways.map((way) => [...few, way]));
    },
    [[]],
  );
}

/** The place of the first rule that five answers meet. */
function decide(answers) {
  const fits = ({ when }) => when.every((want, n) => want === null || want === answers[n]);
  return table.rules.findIndex(fits);
}

/** How many completions fit another type than most of them do. */
function doubts(answers) {
  const found = completions(answers).map((each) => table.rules[decide(each)].type).filter(Boolean);
  const sizes = table.types.map((type) => found.filter((each) => each === type).length);
  return found.length - Math.max(...sizes);
}

/** The open question that settles the type best, the first asked for where two do. */
function deciding(answers) {
  const open = [...answers.keys()].filter((n) => answers[n] === OPEN);
  const left = open.map((n) => doubts(answers.with(n, 0)) + doubts(answers.with(n, 1)));
  return open[left.indexOf(Math.min(...left))];
}

/** What answers say: the rules and types that they can meet, and the question that settles it. */
function judge(answers) {
  const rules = [...new Set(completions(answers).map(decide))].sort((a, b) => a - b);
  const types = table.types.filter((type) => rules.some((n) => table.rules[n].type === type));
  return { rules, types, deciding: types.length > 1 ? deciding(answers) : undefined };
}

/** The one rule that holds whatever the open answers turn out to be, its mildest row. */
function ruleOf(rules) {
  const [first, ...others] = rules.map((n) => table.rules[n].id);
  if (others.some((id) => id !== first)) return undefined;
  const mild = (n) => table.levels.indexOf(table.rules[n].level);
  return rules.reduce((best, n) => (mild(n) < mild(best) ? n : best));
}

/** The compared case that differs from settled answers in one at most, of the same type first. */
function nearest(answers, type) {
  const differing = (found) => [...answers.keys()].filter((n) => answers[n] !== found.answers[n]);
  const order = (found) => differing(found).length * 2 + (found.kind !== type);
  const near = table.cases.filter((found) => differing(found).length <= 1);
  const found = near.reduce((best, each) => (order(each) < order(best) ? each : best), near[0]);
  return type && found && { ...found, differing: differing(found)[0] };
}

const texts = new Map([...form.querySelectorAll("[data-when]")].map((each) => [each.dataset.when, each]));

/** Show a text or hide it, with the words in it that depend on the answers. */
function show(name, holds, words) {
  const text = texts.get(name);
  text.hidden = !holds;
  if (holds && words !== undefined) (text.querySelector("a, b") ?? text).textContent = words;
  return text;
}

/** A link to the row of a rule. */
function linked(id) {
  return Object.assign(document.createElement("a"), { href: `#${id}`, textContent: id });
}

/** Show a text that leads to a question. */
function lead(name, place) {
  const asked = questions[place];
  const words = asked?.querySelector("legend").textContent;
  const link = show(name, asked, words).querySelector("a");
  if (asked) link.href = `#${asked.id}`;
}

/** Say what the answers make. */
function answer() {
  const answers = fields.map((few) => few.findIndex((field) => field.checked));
  const told = answers.some((each) => each !== OPEN);
  const whole = !answers.includes(OPEN);
  const found = judge(answers);
  const rule = told ? ruleOf(found.rules) : undefined;
  show("start", !told);
  show("one", told && found.types.length === 1);
  show("several", told && found.types.length > 1);
  show("none", told && !found.types.length);
  for (const badge of form.querySelectorAll("[data-type]")) {
    badge.hidden = !told || !found.types.includes(badge.dataset.type);
  }
  show("whatever", told && !whole && found.types.length === 1);
  const place = answers.reduce((so, each) => so * 3 + each, 0);
  const reason = table.reasons[place].map((n) => table.clauses[n]).join("; ");
  show("reason", told && found.types.length === 1, `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`);
  lead("deciding", told ? found.deciding : undefined);
  const ids = new Set(found.rules.map((n) => table.rules[n].id));
  show("rules", told).querySelector("span").replaceChildren(...[...ids].map(linked));
  show("rule", rule !== undefined, rows[rule]?.lastElementChild.textContent);
  rows.forEach((row, n) => row.classList.toggle("met", told && found.rules.includes(n)));
  compare(told && found.types.length > 0, whole, whole && nearest(answers, found.types[0]));
}

/** Say what other frameworks would make of it, as far as that was compared. */
function compare(told, whole, near) {
  show("answered", told);
  show("incomplete", !whole);
  show("far", whole && !near);
  show("near", near);
  show("same", near?.differing === undefined, near?.title);
  show("like", near?.differing !== undefined, near?.title);
  lead("differs", near?.differing);
  form.querySelectorAll(".readings dd").forEach((cell, n) => {
    cell.textContent = near ? near.cells[n] : "";
  });
}

/** Take the answers from the address; what is no answer is passed over. */
function recall() {
  const asked = new URLSearchParams(location.search);
  for (const few of fields) {
    const given = few.find((field) => field.value && field.value === asked.get(field.name)) ?? few[OPEN];
    given.checked = true;
  }
  answer();
}

/** Put the answers into the address, so that they can be shared. */
function choose() {
  const given = [...new FormData(form)].filter(([, value]) => value);
  const query = new URLSearchParams(given).toString();
  history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
  answer();
}

form.addEventListener("change", choose);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-again]").addEventListener("click", () => {
  form.reset();
  choose();
  fields[0][OPEN].focus();
});
addEventListener("popstate", recall);
recall();
form.classList.add("ready");
