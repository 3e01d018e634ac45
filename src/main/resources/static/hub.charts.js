// Makes drawings answer to the pointer. Without this script the drawings of the page itself show the same figures.
(function () {
    "use strict";

    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
    const markers = ["circle", "rect", "triangle", "diamond"];
    const font = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';

    function colours() {
        const style = getComputedStyle(document.documentElement);
        const named = name => style.getPropertyValue("--" + name).trim();
        return {
            series: ["s1", "s2", "s3", "s4"].map(named),
            text: named("text"), quiet: named("quiet"), faint: named("faint"), page: named("page"),
            edge: named("edge"), rest: named("rest")
        };
    }

    function tooltip(data, ink, trigger) {
        return {
            trigger: trigger,
            // Plain canvas text: the page's policy forbids markup with styles of its own.
            renderMode: "richText",
            confine: true,
            backgroundColor: ink.page,
            borderColor: ink.edge,
            textStyle: {color: ink.text, fontFamily: font, fontSize: 14},
            formatter: items => {
                const list = Array.isArray(items) ? items : [items];
                const place = list[0].dataIndex;
                return [data.places[place]]
                    .concat(list.map(item => item.seriesName + ": " + data.shown[place][item.seriesIndex]))
                    .join("\n");
            }
        };
    }

    function lines(data, ink, width) {
        const several = data.series.length > 1;
        return {
            grid: {left: 8, right: several ? Math.min(width * 0.34, 170) : 16, top: 14, bottom: 8, containLabel: true},
            xAxis: {
                type: "category", data: data.brief, boundaryGap: false,
                axisLabel: {color: ink.quiet, fontFamily: font, fontSize: 14, hideOverlap: true, alignMaxLabel: "right", alignMinLabel: "left"},
                axisLine: {lineStyle: {color: ink.quiet}}, axisTick: {show: false}
            },
            yAxis: {
                type: "value", min: 0, minInterval: 1,
                axisLabel: {color: ink.quiet, fontFamily: font, fontSize: 14},
                splitLine: {lineStyle: {color: ink.faint}}
            },
            series: data.series.map((name, at) => ({
                type: "line", name: name, data: data.values.map(row => row[at]),
                connectNulls: false, symbol: markers[at], symbolSize: 8, showSymbol: data.places.length <= 40,
                lineStyle: {width: 2.5, color: ink.series[at]}, itemStyle: {color: ink.series[at]},
                endLabel: {
                    show: several, formatter: "{a}", color: ink.text, fontFamily: font, fontSize: 14,
                    fontWeight: "bold", width: Math.min(width * 0.3, 150), overflow: "break", distance: 8
                }
            })),
            tooltip: tooltip(data, ink, "axis")
        };
    }

    // The library lets names at the ends of lines stand on each other: they are moved apart from the top downwards.
    function moveApart(chart, data) {
        const ends = data.series.map((name, at) => {
            const last = data.values.findLastIndex(row => row[at] !== null);
            const y = last < 0 ? null : chart.convertToPixel({seriesIndex: at}, [last, data.values[last][at]])[1];
            return {at: at, y: y};
        }).filter(end => end.y !== null).sort((one, other) => one.y - other.y);
        const series = data.series.map(() => ({}));
        let free = -Infinity;
        ends.forEach(end => {
            const y = Math.max(end.y, free);
            series[end.at] = {endLabel: {offset: [0, y - end.y]}};
            free = y + 18;
        });
        chart.setOption({series: series});
    }

    function draw(element) {
        const data = JSON.parse(element.dataset.chart);
        const drawing = Array.from(element.querySelectorAll(".hub-drawing")).find(each => each.clientHeight > 0);
        if (!drawing) {
            return;
        }
        const height = drawing.clientHeight;
        const canvas = document.createElement("div");
        canvas.className = "hub-canvas";
        canvas.style.height = height + "px";
        element.append(canvas);
        element.classList.add("hub-drawn");
        const chart = echarts.init(canvas, null, {renderer: "canvas"});
        const show = () => {
            const option = lines(data, colours(), element.clientWidth);
            option.animation = !calm.matches;
            option.animationDuration = 300;
            chart.setOption(option, true);
            moveApart(chart, data);
        };
        show();
        dark.addEventListener("change", show);
        new ResizeObserver(() => {
            chart.resize();
            show();
        }).observe(element);
    }

    // Bars carry their figures beside them already; lines gain from being read point by point.
    document.querySelectorAll("[data-chart]").forEach(draw);
})();
