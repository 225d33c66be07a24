using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PluginHost.Sdk.Filters;
using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Filters.Standard.Tests;

/// <summary>The plugin is reloadable: nothing that describing, running and rendering its filters leaves behind keeps its code in memory.</summary>
public sealed class UnloadTests
{
    [Fact]
    public async Task Plugin_AfterUse_IsLetGo()
    {
        var loaded = await UseAndUnload();

        for (var i = 0; i < 50 && loaded.IsAlive; i++)
        {
            // The thread that went on from the rendering still has it on its stack.
            await Task.Delay(10, TestContext.Current.CancellationToken);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        loaded.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseAndUnload()
    {
        using var bench = new FilterBench();
        var context = new AssemblyLoadContext("reloadable", isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(typeof(StandardFiltersPlugin).Assembly.Location);
        assembly.ShouldNotBe(typeof(StandardFiltersPlugin).Assembly);
        foreach (var (id, known) in RegisteredFilters.ById)
        {
            var type = assembly.GetType(known.FullName!, throwOnError: true)!;
            var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
            var filter = (IFilter)constructor.Invoke(constructor.GetParameters().Length == 0 ? [] : [new TestContextOfPlugin(bench.DataFolder)]);
            await filter.DescribeAsync(new DescribeFilterRequest(), TestContext.Current.CancellationToken);
            var result = await filter.ApplyAsync(
                new ApplyFilterRequest(bench.Picture, "{}", new PictureFacts("picture.png", "png", bench.Width, bench.Height, 1_000)), TestContext.Current.CancellationToken);
            if (id != "builtin.filters.standard.text-watermark")
            {
                await bench.Render(result.Outputs.ShouldHaveSingleItem().Image);
            }
        }

        context.Unload();
        return new WeakReference(context);
    }
}
