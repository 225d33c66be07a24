using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PluginHost.Runtime.Tests.Hosting;
using PluginHost.Sdk;
using PluginHost.Sdk.Offers;
using PluginHost.Sdk.Scoring;

namespace PluginHost.Runtime.Tests.Offers;

/// <summary>Scripts that each live in a load context of their own. Lists are written as [a, b] on purpose: their type is then the script's.</summary>
public sealed class OfferLeakTests
{
    private const string Source = PluginCompiler.Usings + """
        using PluginHost.Sdk.Offers; using PluginHost.Sdk.Scoring;
        public sealed class Script(bool deaf) : IScorer
        {
            private static readonly AsyncLocal<Script> Flowing = new();

            public static Offer Make(bool deaf)
            {
                Flowing.Value = new Script(deaf);
                return Offer.Of<IScorer>(Flowing.Value, new OfferInfo("acme.script", "Script") { Columns = [new ScoreColumn("a", "A", 0, 1), new ScoreColumn("b", "B", 0, 1)], Keys = ["one", "two"] });
            }

            public async ValueTask<ScoreResult> ScoreAsync(ScoreRequest request, CancellationToken cancellationToken)
            {
                cancellationToken.Register(static state => { }, this);
                await Task.Yield();
                if (deaf)
                {
                    await new TaskCompletionSource().Task;
                }

                return new ScoreResult([]);
            }
        }
        """;

    private static readonly byte[] Dll = PluginCompiler.Compile("Script", Source, PluginCompiler.RealSdk);

    [Fact]
    public async Task ReplaceAsync_ThousandTimesFromContextsOfTheirOwn_NoneIsAliveAfterwards()
    {
        using var test = new OffersUnderTest();
        var group = test.Book.Open("script");
        var contexts = new List<WeakReference>();
        for (var round = 0; round < 1_000; round++)
        {
            contexts.Add(await ReplaceAndCallAsync(test, group));
            UnloadBefore(contexts);
        }

        // Kept as a consumer would keep it.
        var infos = test.Registry.List<IScorer>();
        await group.DisposeAsync();
        Unload(contexts[^1]);

        await AllDeadAsync(contexts);
        infos.ShouldHaveSingleItem().Columns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ReplaceAsync_CallThatNeverReturns_KeepsNothingOfTheOldCode()
    {
        using var test = new OffersUnderTest(deadlineSeconds: 0.05);
        var group = test.Book.Open("script");
        var context = await ReplaceAsync(group, deaf: true);
        var call = CallAsync(test);
        await TestRuntime.EventuallyAsync(() => test.Supervised.Supervisor.Inside.Any(), "the call is inside");

        await DrainAsync(group);
        (await Should.ThrowAsync<PluginFaultException>(() => call)).Code.ShouldBe("PH1402");
        Unload(context);

        await AllDeadAsync([context]);
    }

    private static async Task<WeakReference> ReplaceAndCallAsync(OffersUnderTest test, IOfferGroup group)
    {
        var context = await ReplaceAsync(group, deaf: false);
        await CallAsync(test);
        return context;
    }

    private static async Task<WeakReference> ReplaceAsync(IOfferGroup group, bool deaf)
    {
        var (context, offer) = Load(deaf);
        var report = await group.ReplaceAsync([offer], CancellationToken.None);
        report.Offered.ShouldHaveSingleItem();
        (await report.Drained).InTime.ShouldBeTrue();
        return context;
    }

    private static async Task DrainAsync(IOfferGroup group)
    {
        var drain = await (await group.ReplaceAsync([], CancellationToken.None)).Drained;
        drain.StillInside.ShouldBe(["acme.script.ScoreAsync"]);
    }

    private static async Task CallAsync(OffersUnderTest test)
    {
        using var lease = test.Registry.Rent<IScorer>(OffersUnderTest.Id);
        await lease.Capability.ScoreAsync(new ScoreRequest([]), CancellationToken.None);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Context, Offer Offer) Load(bool deaf)
    {
        var context = new AssemblyLoadContext("script", isCollectible: true);
        using var dll = new MemoryStream(Dll);
        var make = context.LoadFromStream(dll).GetType("Script")!.GetMethod("Make", BindingFlags.Public | BindingFlags.Static)!;
        return (new WeakReference(context, trackResurrection: true), (Offer)make.Invoke(null, [deaf])!);
    }

    // The set before is drained by now: its owner unloads it.
    private static void UnloadBefore(List<WeakReference> contexts)
    {
        if (contexts.Count > 1)
        {
            Unload(contexts[^2]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Unload(WeakReference context) => (context.Target as AssemblyLoadContext)?.Unload();

    private static Task AllDeadAsync(IReadOnlyList<WeakReference> contexts) => TestRuntime.EventuallyAsync(() =>
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return !contexts.Any(context => context.IsAlive);
    }, "every context is dead");
}
