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

    /// <summary>Makes a page of nothing but as many pictures of the same size, all in memory: what this browser scrolls on this machine without any program of ours.</summary>
    public const string Plain =
        """
        async ([height, columns, cell]) => {
            const canvas = new OffscreenCanvas(256, 256);
            const context = canvas.getContext('2d');
            const urls = [];
            for (let i = 0; i < 48; i++) {
                for (let y = 0; y < 16; y++) for (let x = 0; x < 16; x++) {
                    context.fillStyle = `hsl(${(i * 53 + x * 7 + y * 11) % 360} 60% ${30 + ((x * y + i) % 40)}%)`;
                    context.fillRect(x * 16, y * 16, 16, 16);
                }
                urls.push(URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })));
            }
            document.body.innerHTML = '<div data-testid="grid" style="position:fixed;inset:0;overflow:auto;contain:strict"></div>';
            const grid = document.body.firstChild;
            const rows = Math.ceil(height / cell);
            for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) {
                const img = new Image();
                img.src = urls[(row * columns + column) % urls.length];
                img.style.cssText = `position:absolute;top:${row * cell}px;left:${column * cell}px;width:${cell - 2}px;height:${cell - 2}px;object-fit:cover`;
                grid.append(img);
            }
            await Promise.all([...grid.children].map(img => img.decode()));
        }
        """;

    /// <summary>Scrolls by so many pixels a frame from where the view is and answers the time of each frame.</summary>
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
