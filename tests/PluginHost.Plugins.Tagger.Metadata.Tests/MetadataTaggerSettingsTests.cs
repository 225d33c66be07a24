using System.Text.Json;

namespace PluginHost.Plugins.Tagger.Metadata.Tests;

public sealed class MetadataTaggerSettingsTests
{
    [Fact]
    public void Json_MissingValues_AreTheDefaults()
    {
        var settings = JsonSerializer.Deserialize("""{"camera":false}""", MetadataTaggerJson.Default.MetadataTaggerSettings);

        settings.ShouldBe(new MetadataTaggerSettings { Camera = false });
    }

    [Fact]
    public void Json_RoundTrip_KeepsEveryValue()
    {
        var settings = new MetadataTaggerSettings(0.5, false, true, false, true, false, true, 9);

        JsonSerializer.Deserialize(JsonSerializer.Serialize(settings, MetadataTaggerJson.Default.MetadataTaggerSettings), MetadataTaggerJson.Default.MetadataTaggerSettings).ShouldBe(settings);
    }
}
