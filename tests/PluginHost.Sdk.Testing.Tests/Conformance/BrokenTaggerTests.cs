using PluginHost.Sdk.Tagging;
using PluginHost.Sdk.Testing.Conformance;

namespace PluginHost.Sdk.Testing.Tests.Conformance;

/// <summary>Every check can fail, and says what is wrong.</summary>
public sealed class BrokenTaggerTests
{
    public static TheoryData<string> Checks =>
        [.. new TaggerConformance(ConformanceSubject.Made<ITagger>(() => new BrokenTagger(""))).Names.Where(name => name != "agrees-at-once")];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Check_OfWhatBreaksItsRule_NamesRuleAndReason(string check)
    {
        var suite = new TaggerConformance(ConformanceSubject.Made<ITagger>(() => new BrokenTagger(check)));

        var error = await Should.ThrowAsync<ConformanceException>(() => suite.RunAsync(check, TestContext.Current.CancellationToken));

        (error.Check, error.Code).ShouldBe((check, "PH2101"));
        error.Rule.ShouldEndWith(".");
        error.Cure.ShouldEndWith(".");
        error.Message.ShouldContain(error.Rule);
    }

    [Fact]
    public async Task RunAll_SeveralRulesBroken_TellsOfEach()
    {
        var suite = new TaggerConformance(ConformanceSubject.Made<ITagger>(() => new BrokenTagger("answers-calls")));

        var error = await Should.ThrowAsync<AggregateException>(() => suite.RunAllAsync(TestContext.Current.CancellationToken));

        error.InnerExceptions.OfType<ConformanceException>().Select(broken => broken.Check).ShouldContain("gives-confidence-from-0-to-1");
    }
}
