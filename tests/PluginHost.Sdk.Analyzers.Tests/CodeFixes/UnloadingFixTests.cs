using PluginHost.Sdk.Analyzers.CodeFixes.Unloading;
using PluginHost.Sdk.Analyzers.Tests.Verification;
using PluginHost.Sdk.Analyzers.Unloading;

namespace PluginHost.Sdk.Analyzers.Tests.CodeFixes;

public sealed class UnloadingFixTests
{
    private const string Context = """

        public sealed class MoodJson() : JsonSerializerContext(null)
        {
            public static MoodJson Default { get; } = new();

            public JsonTypeInfo<Mood> Mood => throw new NotSupportedException();

            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    [Theory]
    [InlineData("void Go(CancellationToken token) { token.Register(() => { }); }", "void Go(CancellationToken token) { using var registration = token.Register(() => { }); }")]
    [InlineData("void Go(CancellationToken token) { _ = token.Register(() => { }); }", "void Go(CancellationToken token) { using var registration = token.Register(() => { }); }")]
    public Task TokenRegistration_InABlock_IsHeldToItsEnd(string broken, string mended) =>
        Fixes.MendAsync<TokenRegistrationAnalyzer, TokenRegistrationFix>(PluginSource.Of(broken), PluginSource.Of(mended));

    [Theory]
    [InlineData("void Go(CancellationToken token) => token.Register(() => { });")]
    [InlineData("void Go(CancellationToken token, object registration) { token.Register(() => { }); }")]
    public Task TokenRegistration_WhereItCannotBeHeld_HasNoFix(string broken) => Fixes.OfferNothingAsync<TokenRegistrationAnalyzer, TokenRegistrationFix>(PluginSource.Of(broken));

    [Theory]
    [InlineData(
        "void Go(IPluginContext context) { _ = Task.Run(async () => await Task.Delay(1)); }",
        "void Go(IPluginContext context) { context.Background.Run(\"warm\", async (stopping) => await Task.Delay(1)); }")]
    [InlineData(
        "void Go(IPluginContext context) { Task.Run(LoopAsync); } static Task LoopAsync() => Task.Delay(1);",
        "void Go(IPluginContext context) { context.Background.Run(\"warm\", _ => LoopAsync()); } static Task LoopAsync() => Task.Delay(1);")]
    [InlineData(
        "void Go(IPluginContext context, int stopping) => Task.Run(() => Task.Delay(stopping));",
        "void Go(IPluginContext context, int stopping) => context.Background.Run(\"warm\", (_) => Task.Delay(stopping));")]
    public Task OwnWork_WhereAContextIsInSight_IsGivenToIt(string broken, string mended) => Fixes.MendAsync<OwnWorkAnalyzer, OwnWorkFix>(PluginSource.Of(broken), PluginSource.Of(mended));

    [Theory]
    [InlineData("void Go() { _ = Task.Run(async () => await Task.Delay(1)); }")]
    [InlineData("void Go(IPluginContext context) { _ = Task.Run(() => { }); }")]
    [InlineData("void Go(IPluginContext context) => new Thread(() => { }).Start();")]
    public Task OwnWork_ThatIsNoAsyncFunctionOrHasNoContext_HasNoFix(string broken) => Fixes.OfferNothingAsync<OwnWorkAnalyzer, OwnWorkFix>(PluginSource.Of(broken));

    [Theory]
    [InlineData("string Go(Mood mood) => JsonSerializer.Serialize(mood);", "string Go(Mood mood) => JsonSerializer.Serialize(mood, MoodJson.Default.Mood);")]
    [InlineData("Mood? Go(string text) => JsonSerializer.Deserialize<Mood>(text, new JsonSerializerOptions());", "Mood? Go(string text) => JsonSerializer.Deserialize<Mood>(text, MoodJson.Default.Mood);")]
    [InlineData(
        "Task Go(Stream to, Mood mood) => JsonSerializer.SerializeAsync(to, mood, (JsonSerializerOptions?)null, CancellationToken.None);",
        "Task Go(Stream to, Mood mood) => JsonSerializer.SerializeAsync(to, mood, MoodJson.Default.Mood, CancellationToken.None);")]
    public Task ReflectionJson_OfADescribedType_TakesTheDescription(string broken, string mended) =>
        Fixes.MendAsync<ReflectionJsonAnalyzer, ReflectionJsonFix>(PluginSource.Of(broken, Context), PluginSource.Of(mended, Context));

    [Theory]
    [InlineData("string Go(List<Mood> moods) => JsonSerializer.Serialize(moods);")]
    [InlineData("Task Go(HttpContext context, Mood mood) => context.Response.WriteAsJsonAsync(mood);")]
    public Task ReflectionJson_WithoutADescription_HasNoFix(string broken) => Fixes.OfferNothingAsync<ReflectionJsonAnalyzer, ReflectionJsonFix>(PluginSource.Of(broken, Context));

    [Fact]
    public Task NativeCode_InAReloadablePlugin_PinsIt() => Fixes.MendAsync<NativeCodeAnalyzer, NativeCodeFix>(
        PluginSource.Of("[DllImport(\"libwarm\")] static extern int warm_up();"), PluginSource.Of("[DllImport(\"libwarm\")] static extern int warm_up();", more: PluginSource.Pinned));

    [Fact]
    public Task StaticEvent_WithANamedHandler_IsTakenAwayAtTheEnd() => Fixes.MendAsync<StaticEventAnalyzer, StaticEventFix>(
        PluginSource.Of(Handler + """
            public ValueTask StopAsync(CancellationToken cancellationToken)
            {
                return default;
            }
            """),
        PluginSource.Of(Handler + """
            public ValueTask StopAsync(CancellationToken cancellationToken)
            {
                AppDomain.CurrentDomain.ProcessExit -= OnExit;
                return default;
            }
            """));

    [Theory]
    [InlineData(Handler)]
    [InlineData("void Go() => Console.CancelKeyPress += (_, _) => { }; public ValueTask StopAsync(CancellationToken cancellationToken) { return default; }")]
    public Task StaticEvent_WithoutANameOrAnEnd_HasNoFix(string broken) => Fixes.OfferNothingAsync<StaticEventAnalyzer, StaticEventFix>(PluginSource.Of(broken));

    private const string Handler = """
        void Go() => AppDomain.CurrentDomain.ProcessExit += OnExit;
        void OnExit(object? sender, EventArgs e) { }

        """;
}
