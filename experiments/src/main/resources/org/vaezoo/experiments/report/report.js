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

  document.querySelectorAll(".images img").forEach((image) => {
    image.addEventListener("click", () => {
      image.style.width = image.classList.toggle("large") ? 2 * image.naturalWidth + "px" : "";
    });
  });

  // The plane.
  const data = JSON.parse(document.getElementById("plane-data").textContent);
  const canvas = document.getElementById("plane");
  // Where a label above its line is farthest from all points and from the hull.
  const clearPlace = (chart, sum, width) => {
    const { chartArea: area, scales: { x, y } } = chart;
    const taken = chart.data.datasets.flatMap((set) => set.data.flatMap((point, i) => {
      const next = set.type === "line" && set.data[i + 1] ? set.data[i + 1] : point;
      return Array.from({ length: 9 }, (_, k) => [
        x.getPixelForValue(point.x + (next.x - point.x) * k / 8),
        y.getPixelForValue(point.y + (next.y - point.y) * k / 8),
      ]);
    }));
    let best;
    for (let k = 0; k <= 40; k++) {
      const rate = x.min + (x.max - x.min) * k / 40;
      const left = x.getPixelForValue(rate) + 5;
      const bottom = y.getPixelForValue(sum - rate) - 2;
      if (left + width > area.right - 2 || bottom > area.bottom - 2 || bottom - 14 < area.top) continue;
      const free = Math.min(60, ...taken.map(([px, py]) =>
        Math.hypot(Math.max(left - px, px - left - width, 0), Math.max(bottom - 12 - py, py - bottom, 0))));
      if (!best || free >= best.free) best = { left, bottom, free };
    }
    return best;
  };
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
      ctx.textAlign = "left";
      ctx.textBaseline = "bottom";
      ctx.font = "12px " + Chart.defaults.font.family;
      for (let i = Math.ceil(least / step); i * step < most; i++) {
        const sum = i * step;
        ctx.beginPath();
        ctx.moveTo(x.getPixelForValue(x.min), y.getPixelForValue(sum - x.min));
        ctx.lineTo(x.getPixelForValue(x.max), y.getPixelForValue(sum - x.max));
        ctx.stroke();
        const label = "ELBO " + String(Number((-sum).toPrecision(6)));
        const place = clearPlace(chart, sum, ctx.measureText(label).width);
        if (place) ctx.fillText(label, place.left, place.bottom);
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
      clip: 8,
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
    const rates = dots.flatMap((set) => set.data.map((point) => point.x));
    const nearZero = Math.min(...rates) <= Math.max(...rates) / 2;
    const axis = (text) => ({ title: { display: true, text }, grid: { color: color("--grid") }, grace: "4%" });
    const rateAxis = axis(canvas.dataset.x);
    if (nearZero) Object.assign(rateAxis, { min: Math.min(0, ...rates), grace: 0, suggestedMax: 1.04 * Math.max(...rates) });
    chart = new Chart(canvas, {
      type: "scatter",
      data: { datasets: [...dots, hull] },
      plugins: [elboLines],
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: { x: rateAxis, y: axis(canvas.dataset.y) },
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
