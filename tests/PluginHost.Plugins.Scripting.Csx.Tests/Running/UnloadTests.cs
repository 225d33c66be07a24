using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PluginHost.Sdk.Filters;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Running;

public sealed class UnloadTests
{
    [Fact]
    public void Dispose_After200Edits_LeavesNothingAlive()
    {
        var contexts = Enumerable.Range(0, 200).Select(Edit).ToList();

        for (var i = 0; i < 20 && contexts.Any(context => context.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        contexts.Count(context => context.IsAlive).ShouldBe(0);
    }

    // Not inlined: nothing of a script may stay in the stack frame that looks for it. Every fourth throws, every fourth is stopped.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Edit(int number)
    {
        using var script = Some.Load($$"""
            enum Mood { Dull, Bright }
            class Own : Exception { public Own() : base("own") { } }
            var amount = Slider("Amount", 0.{{number}});
            var mood = Choose("Mood", Mood.Bright);
            var fails = Whole("Fails", 0, 0, 2);
            if (fails == 1) throw new Own();
            while (fails == 2) { try { new object(); } catch { } }
            Filter("Other", x => x.Pixels(p => p * (float)amount));
            return image.Saturate(1 + Enumerable.Range(0, 4).Select(x => x * amount).Sum() + (int)mood);
            """);
        var context = AssemblyLoadContext.All.Last(context => context.Name == "warm-tones.csx");
        Some.Apply(script).Outputs.Count.ShouldBe(1);
        Some.Apply(script, name: "Other").Outputs.Count.ShouldBe(1);
        switch (number % 4)
        {
            case 0:
                Some.Apply(script, """{"fails": 1}""").Refusal.ShouldNotBeNull();
                break;
            case 1:
                using (var caller = new CancellationTokenSource(TimeSpan.FromMilliseconds(1)))
                {
                    var request = new ApplyFilterRequest(Some.Image, """{"fails": 2}""", Some.Facts);
                    Should.Throw<OperationCanceledException>(() => script.Apply(script.Definitions[0], request, caller.Token));
                }

                break;
        }

        return new WeakReference(context);
    }
}
