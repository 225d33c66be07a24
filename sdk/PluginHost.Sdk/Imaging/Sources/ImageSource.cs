using System.Text.Json.Serialization;

namespace PluginHost.Sdk.Imaging.Sources;

/// <summary>Where an <see cref="Image"/> starts. The set is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InputSource), "input")]
[JsonDerivedType(typeof(SolidSource), "solid")]
[JsonDerivedType(typeof(GradientSource), "gradient")]
[JsonDerivedType(typeof(TextSource), "text")]
public abstract record ImageSource
{
    private protected ImageSource()
    {
    }

    /// <summary>How large it is.</summary>
    [JsonIgnore]
    public abstract ImageSize Extent { get; }
}
