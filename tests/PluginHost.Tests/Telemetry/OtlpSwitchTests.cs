using PluginHost.Telemetry;

namespace PluginHost.Tests.Telemetry;

public sealed class OtlpSwitchTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Begin_NoEndpoint_SendsNothing(string? endpoint) => OtlpSwitch.Begin(endpoint).ShouldBeNull();

    [Theory]
    [InlineData("collector")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://collector:4318")]
    public void Begin_EndpointThatIsNone_NamesItAndTheCure(string endpoint)
    {
        var error = Should.Throw<CommandException>(() => OtlpSwitch.Begin(endpoint));

        error.Code.ShouldBe("PH7014");
        error.Reason.ShouldContain(endpoint);
        error.Cure.ShouldNotBeNullOrEmpty();
    }

    // Nobody listens there: the export begins, and its end does not wait for long.
    [Fact]
    public void Begin_CollectorIsAway_CostsNothingButItsData() => Should.NotThrow(() => OtlpSwitch.Begin("http://127.0.0.1:9").ShouldNotBeNull().Dispose());
}
