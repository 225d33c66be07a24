using PluginHost.Plugins.Library.Words;
using PluginHost.Plugins.Library.Words.Storage;

namespace PluginHost.Plugins.Library.Tests.Words.Storage;

public sealed class WordFileTests
{
    private readonly WordIndex _words = new();

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var bytes = Write();

        var file = WordFile.Read(new MemoryStream(bytes));
        var again = new WordIndex();
        again.Reset(file.Columns);

        file.Ids.ShouldBe([11L, 12, 13]);
        file.Revisions.ShouldBe([1L, 2, 3]);
        foreach (var term in new[] { SomeWords.Prefix("pro"), SomeWords.Phrase("two"), SomeWords.Prefix("n", "name"), SomeWords.Phrase("prompt of 1", "prompt") })
        {
            again.Find(3, term).ShouldBe(_words.Find(3, term));
        }
    }

    [Fact]
    public void Read_AnyByteDamaged_IsRefused()
    {
        var bytes = Write();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            ShouldRefuse(damaged);
        }
    }

    [Fact]
    public void Read_AnyLengthCutOffOrAdded_IsRefused()
    {
        var bytes = Write();
        for (var length = 0; length < bytes.Length; length++)
        {
            ShouldRefuse(bytes[..length]);
        }

        ShouldRefuse([.. bytes, 0]);
    }

    private static void ShouldRefuse(byte[] bytes)
    {
        var thrown = Record.Exception(() => WordFile.Read(new MemoryStream(bytes)));
        (thrown is InvalidDataException or EndOfStreamException).ShouldBeTrue(thrown?.ToString());
    }

    private byte[] Write()
    {
        for (var row = 0; row < 3; row++)
        {
            _words.Set(new RowWords(row, $"name {row}.png", row == 1 ? "two" : null, new WideTexts($"prompt of {row % 2}", null)));
        }

        _words.Publish();
        var stream = new MemoryStream();
        new WordFile(Guid.NewGuid(), _words.Folding, [11, 12, 13], [1, 2, 3], _words.Current.Columns).Write(stream);
        return stream.ToArray();
    }
}
