using System.Runtime.CompilerServices;
using PluginHost.Sdk.Searching;

namespace PluginHost.Benchmarks.Parts.Scripts;

/// <summary>A condition as a script says it and as this benchmark is compiled with it.</summary>
/// <param name="What">For people.</param>
/// <param name="Plain">The condition, compiled.</param>
/// <param name="Text">The same as it stands here.</param>
internal sealed record SearchQuestion(string What, Func<SearchedPicture, bool> Plain, [CallerArgumentExpression(nameof(Plain))] string Text = "")
{
    public static IReadOnlyList<SearchQuestion> All { get; } =
    [
        new("a search for one number", picture => picture.Width > 4000),
        new("a search for four numbers", picture => picture.Pixels > 8_000_000 && picture.Stars >= 3 && picture.Bytes < 9_000_000),
        new("a search for a number and a text", picture => picture.Width > picture.Height && picture.Camera != null && picture.Camera.StartsWith('C')),
    ];
}
