using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace PluginHost.Plugins.Tagger.Metadata;

/// <summary>Which tags are given.</summary>
/// <param name="MinimumConfidence">Tags below are left out.</param>
/// <param name="Camera">Whether cameras are tagged.</param>
/// <param name="Time">Whether years, seasons and times of day are tagged.</param>
/// <param name="Place">Whether geotagged pictures are tagged.</param>
/// <param name="Shape">Whether shapes, sizes and kinds of files are tagged.</param>
/// <param name="Generator">Whether generated pictures, their programs and models are tagged.</param>
/// <param name="Prompt">Whether phrases of prompts become tags.</param>
/// <param name="MostPromptTags">How many phrases of one prompt become tags at most.</param>
[method: JsonConstructor]
public sealed record MetadataTaggerSettings(
    [Description("Tags the plugin is less sure of are left out. Facts have 1, phrases of prompts 0.4 to 0.8.")]
    [Range(0.0, 1.0)]
    double MinimumConfidence = 0.3,
    [Description("Maker and kind of camera, such as 'canon' or 'iphone'.")]
    bool Camera = true,
    [Description("Year, season, weekend and time of day, where the file says when it was taken.")]
    bool Time = true,
    [Description("'geotagged', where the file says where it was taken.")]
    bool Place = true,
    [Description("Orientation, resolution, transparency and animation.")]
    bool Shape = true,
    [Description("'ai generated', the program and the model.")]
    bool Generator = true,
    [Description("Phrases of the prompt, without weights and without words that only praise the picture.")]
    bool Prompt = true,
    [Description("At most so many phrases of one prompt become tags.")]
    [Range(0, 200)]
    int MostPromptTags = 40)
{
    /// <summary>All groups on.</summary>
    public MetadataTaggerSettings() : this(MinimumConfidence: 0.3)
    {
    }
}
