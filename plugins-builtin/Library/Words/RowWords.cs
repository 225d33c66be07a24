using PluginHost.Sdk.Library;

namespace PluginHost.Plugins.Library.Words;

/// <summary>The texts of a row.</summary>
/// <param name="Position">The row's.</param>
/// <param name="Name">File name.</param>
/// <param name="Description">Description, if it has one.</param>
/// <param name="Wide">Prompt and negative prompt; <see langword="null"/> leaves those that the row has.</param>
internal sealed record RowWords(int Position, string Name, string? Description, WideTexts? Wide)
{
    public static RowWords Of(int position, PictureTexts texts) => new(position, texts.Name, texts.Description, new WideTexts(texts.Prompt, texts.Negative));

    /// <param name="position">The row's.</param>
    /// <param name="record">Has the texts that change.</param>
    /// <param name="texts">Has those that seldom do, if they were read.</param>
    public static RowWords Of(int position, PictureRecord record, PictureTexts? texts) =>
        new(position, record.Name, record.Description, texts is null ? null : new WideTexts(texts.Prompt, texts.Negative));
}
