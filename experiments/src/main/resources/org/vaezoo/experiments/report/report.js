"use strict";
(() => {
  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Tables: a click on a heading sorts by it; numbers by value, empty cells last.
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
  };
  const compare = (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), "en");
  };
  const sort = (heading) => {
    const table = heading.closest("table");
    const down = heading.getAttribute("aria-sort") === "ascending";
    const column = heading.cellIndex;
    table.querySelectorAll("th[aria-sort]").forEach((th) => th.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const isEmpty = (row) => row.cells[column].textContent === "–";
    const rows = [...body.rows].sort((a, b) => {
      if (isEmpty(a) !== isEmpty(b)) return isEmpty(a) ? 1 : -1;
      const order = compare(key(a, column), key(b, column));
      return down ? -order : order;
    });
    body.append(...rows);
  };
  document.querySelectorAll("table.sortable th[scope=col]").forEach((th) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    button.addEventListener("click", () => sort(th));
    th.replaceChildren(button);
  });

  // The table of trials: one split at a time, and a search in its words.
  const trials = document.getElementById("trials");
  const split = document.getElementById("split");
  const search = document.getElementById("search");
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of trials.tBodies[0].rows) {
      const text = row.textContent.toLowerCase();
      const other = split.value && row.dataset.split && row.dataset.split !== split.value;
      row.hidden = Boolean(other) || !words.every((word) => text.includes(word));
    }
  };

  // The plane.
  const data = JSON.parse(document.getElementById("plane-data").textContent);
  const canvas = document.getElementById("plane");
  const elboLines = {
    id: "elboLines",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea: area, scales: { x, y } } = chart;
      const least = x.min + y.min;
      const most = x.max + y.max;
      const power = 10 ** Math.floor(Math.log10((most - least) / 5));
      const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= (most - least) / 5);
      ctx.save();
      ctx.beginPath();
      ctx.rect(area.left, area.top, area.width, area.height);
      ctx.clip();
      ctx.strokeStyle = color("--muted");
      ctx.fillStyle = color("--muted");
      ctx.setLineDash([4, 4]);
      ctx.globalAlpha = 0.75;
      ctx.font = "12px " + Chart.defaults.font.family;
      for (let i = Math.ceil(least / step); i * step < most; i++) {
        const sum = i * step;
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(x.min), y.getPixelForValue(sum - x.min));
        ctx.lineTo(x.getPixelForValue(x.max), y.getPixelForValue(sum - x.max));
        ctx.stroke();
        const atRight = sum - x.max >= y.min;
        ctx.textAlign = atRight ? "right" : "left";
        ctx.textBaseline = atRight ? "top" : "bottom";
        const label = "ELBO " + String(Number((-sum).toPrecision(6)));
        const width = ctx.measureText(label).width;
        const foot = x.getPixelForValue(sum - y.min) + 4;
        const left = atRight ? area.right - 4 : Math.min(foot, area.right - width);
        const top = atRight ? y.getPixelForValue(sum - x.max) + 3 : area.bottom - 3;
        ctx.fillText(label, left, top);
      }
      ctx.restore();
    },
  };
  const show = (trial) => {
    const row = [...trials.tBodies[0].rows].find(
      (each) => each.dataset.trial === trial && each.dataset.split === split.value);
    trials.querySelectorAll("tr.found").forEach((each) => each.classList.remove("found"));
    if (row) {
      row.hidden = false;
      row.classList.add("found");
      row.scrollIntoView({ block: "center" });
    }
  };
  let chart;
  const draw = () => {
    const plane = data[split.value];
    if (!canvas || !plane) return;
    if (chart) chart.destroy();
    Chart.defaults.color = color("--text");
    Chart.defaults.borderColor = color("--grid");
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const dots = plane.settings.map((setting) => ({
      label: setting.label,
      data: setting.points,
      backgroundColor: setting.color,
      pointRadius: 5,
      pointHoverRadius: 8,
    }));
    const hull = {
      label: "lower convex hull",
      type: "line",
      pointStyle: "line",
      data: plane.hull,
      borderColor: color("--text"),
      borderWidth: 1,
      pointRadius: 0,
      pointHitRadius: 0,
    };
    const axis = (text) => ({ title: { display: true, text }, grid: { color: color("--grid") }, grace: "4%" });
    chart = new Chart(canvas, {
      type: "scatter",
      data: { datasets: [...dots, hull] },
      plugins: [elboLines],
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: { x: axis("rate R in nats"), y: axis("distortion D in nats") },
        onClick: (event, found) => {
          if (found.length) show(chart.data.datasets[found[0].datasetIndex].data[found[0].index].trial);
        },
        plugins: {
          legend: { display: dots.length > 1 && dots.length <= 16, position: "bottom", labels: { usePointStyle: true, boxHeight: 7 } },
          tooltip: {
            filter: (item) => item.raw.trial !== undefined,
            callbacks: {
              label: ({ raw, dataset }) => [
                dataset.label,
                "trial " + raw.trial,
                "R " + raw.x.toFixed(2) + "  D " + raw.y.toFixed(2) + "  ELBO " + (-raw.x - raw.y).toFixed(2),
              ],
            },
          },
        },
      },
    });
  };
  const choose = () => {
    filter();
    draw();
  };
  split.addEventListener("change", choose);
  search.addEventListener("input", filter);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.querySelectorAll(".needs-script").forEach((each) => { each.hidden = false; });
  choose();
})();
