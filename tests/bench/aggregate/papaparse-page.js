// @ts-nocheck
// A page that reads a table with PapaParse and shows the sums of its figures, as small as it can be written.
import Papa from 'papaparse';

const text = await (await fetch(new URLSearchParams(location.search).get('data'))).text();
const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
const columns = [...new Set(data.map(({ period }) => period))];
const rows = [...new Set(data.map(({ offence }) => offence))];
const table = document.createElement('table');
const line = (cells, tag) => {
  const row = table.insertRow();
  for (const cell of cells)
    row.append(Object.assign(document.createElement(tag), { textContent: cell }));
};
line(['offence', ...columns], 'th');
for (const offence of rows) {
  const figures = columns.map((period) =>
    data
      .filter((row) => row.offence === offence && row.period === period)
      .reduce((sum, { value }) => sum + Number(value), 0),
  );
  line([offence, ...figures], 'td');
}
document.body.append(table);
