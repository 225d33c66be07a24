namespace PluginHost.Benchmarks.Parts.Browsing;

/// <summary>What runs inside the page.</summary>
internal static class GridScripts
{
    /// <summary>How many thumbnails are drawn in what can be seen; 0 while one is missing.</summary>
    public const string AllShown =
        """
        () => {
            const grid = document.querySelector('[data-testid=grid]');
            if (!grid) return 0;
            const box = grid.getBoundingClientRect();
            const cells = [...grid.querySelectorAll('[data-testid=grid-cell]')].filter(cell => {
                const rect = cell.getBoundingClientRect();
                return rect.bottom > box.top && rect.top < Math.min(box.bottom, innerHeight);
            });
            return cells.length > 0 && cells.every(cell => cell.querySelector('img.shown')) ? cells.length : 0;
        }
        """;

    /// <summary>Scrolls by so many pixels a frame and answers the time of each frame.</summary>
    public const string Scroll =
        """
        ([pixels, frames]) => new Promise(resolve => {
            const scroller = document.querySelector('[data-testid=grid]');
            const times = [];
            let last = performance.now();
            const step = now => {
                times.push(now - last);
                last = now;
                scroller.scrollTop += pixels;
                times.length < frames ? requestAnimationFrame(step) : resolve(times);
            };
            requestAnimationFrame(step);
        })
        """;

    /// <summary>Puts the view at a share of the whole.</summary>
    public const string Jump = "share => { const scroller = document.querySelector('[data-testid=grid]'); scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight); }";
}
