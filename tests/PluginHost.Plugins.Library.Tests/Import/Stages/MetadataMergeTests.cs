using PluginHost.Plugins.Library.Import.Stages;
using PluginHost.Sdk.Metadata;

namespace PluginHost.Plugins.Library.Tests.Import.Stages;

public sealed class MetadataMergeTests
{
    [Fact]
    public void Merge_SeveralReaders_EarlierOnesWinFieldByField()
    {
        var first = new MetadataResult(new MetadataFields { Camera = "A", Latitude = 1, Keywords = ["x"] }, [new MetadataGroup("one", [])]);
        var second = new MetadataResult(new MetadataFields { Camera = "B", Lens = "L", Latitude = 5, Longitude = 6, Keywords = ["X", "y"] }, [new MetadataGroup("two", [])])
        {
            Generation = new GenerationInfo("ComfyUI"),
        };

        var merged = MetadataMerge.Merge([first, second], modifiedAt: null);

        merged.Fields.Camera.ShouldBe("A");
        merged.Fields.Lens.ShouldBe("L");
        merged.Fields.Latitude.ShouldBe(1);
        merged.Fields.Longitude.ShouldBeNull();
        merged.Fields.Keywords.ShouldBe(["x", "y"]);
        merged.Groups.Select(group => group.Name).ShouldBe(["one", "two"]);
        merged.Generation!.Generator.ShouldBe("ComfyUI");
    }

    [Fact]
    public void Merge_NoDateInTheFile_FallsBackToWhenItWasChanged()
    {
        var silent = MetadataMerge.Merge([], Some.Noon).Fields;
        var speaking = MetadataMerge.Merge([new MetadataResult(new MetadataFields { TakenAt = Some.Noon.AddYears(-1) }, [])], Some.Noon).Fields;

        (silent.TakenAt, silent.TakenAtIsFileDate).ShouldBe((Some.Noon, true));
        (speaking.TakenAt, speaking.TakenAtIsFileDate).ShouldBe((Some.Noon.AddYears(-1), false));
    }
}
