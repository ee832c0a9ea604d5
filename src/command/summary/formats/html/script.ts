/** Makes the names of the columns buttons that sort. Without it, the report has all the same. */
export const script = `
const table = document.querySelector("table.sortable");
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const keyOf = (row, index) => row.cells[index].dataset.key ?? row.cells[index].textContent;
function sort(header, index) {
  const isDescending = header.getAttribute("aria-sort") === "ascending";
  const isNumber = header.classList.contains("amount");
  const compare = (one, other) => {
    if (one === "" || other === "") return (one === "") - (other === "");
    const difference = isNumber ? Number(one) - Number(other) : order.compare(one, other);
    return isDescending ? -difference : difference;
  };
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, index) }));
  rows.sort((one, other) => compare(one.key, other.key));
  table.tBodies[0].append(...rows.map(({ row }) => row));
  for (const other of header.parentElement.cells) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
}
if (table) {
  [...table.tHead.rows[0].cells].forEach((header, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(header, index));
    header.append(button);
  });
  document.querySelector(".hint").hidden = false;
}
`;
