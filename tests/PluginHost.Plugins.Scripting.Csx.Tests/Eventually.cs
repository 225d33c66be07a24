namespace PluginHost.Plugins.Scripting.Csx.Tests;

/// <summary>Waits for what happens by itself. Long enough that only what never happens fails.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition, Func<string>? shown = null)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (condition())
            {
                return;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        condition().ShouldBeTrue(shown?.Invoke());
    }
}
