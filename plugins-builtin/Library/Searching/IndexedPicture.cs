using System.Text;
using PluginHost.Plugins.Library.Index;
using PluginHost.Plugins.Library.Index.Columns;
using PluginHost.Plugins.Library.Index.Fields;
using PluginHost.Plugins.Library.Index.Sorting;
using PluginHost.Plugins.Library.Query;
using PluginHost.Sdk;
using PluginHost.Sdk.Searching;

namespace PluginHost.Plugins.Library.Searching;

/// <summary>A row of one page of the index. Budget: some nanoseconds and no memory for a number, a flag or a text (benchmark <c>scripts</c>).</summary>
internal sealed class IndexedPicture : SearchedPicture
{
    private readonly IndexData _data;
    private readonly int _page;
    private readonly long[] _imported, _taken, _takenThere, _bytes, _stars, _score, _width, _height, _stack, _madeOf;
    private readonly TextPage _format, _camera, _lens, _generator, _model, _sampler, _folder, _source;
    private readonly TextListPage _tags, _loras;
    private readonly RowFlags[] _flags;
    private readonly Remembered<int> _tagNumbers;
    private readonly Remembered<long[]?> _columns;
    private readonly Remembered<NamePattern> _patterns;

    public IndexedPicture(IndexData data, int page)
    {
        (_data, _page) = (data, page);
        _imported = Numbers(Index.Numbers.Imported);
        _taken = Numbers(Index.Numbers.Taken);
        _takenThere = Numbers(Index.Numbers.TakenThere);
        _bytes = Numbers(Index.Numbers.Bytes);
        _stars = Numbers(Index.Numbers.Stars);
        _score = Numbers(Index.Numbers.Score);
        _width = Numbers(Index.Numbers.Width);
        _height = Numbers(Index.Numbers.Height);
        _stack = Numbers(Index.Numbers.Stack);
        _madeOf = Numbers(Index.Numbers.MadeOf);
        _flags = data.Flags.Values.PageOf(page);
        _format = Texts(IndexNames.Format);
        _camera = Texts(IndexNames.Camera);
        _lens = Texts(IndexNames.Lens);
        _generator = Texts(IndexNames.Generator);
        _model = Texts(IndexNames.Model);
        _sampler = Texts(IndexNames.Sampler);
        _folder = Texts(IndexNames.Folder);
        _source = Texts(IndexNames.Source);
        _tags = Lists(IndexNames.Tag);
        _loras = Lists(IndexNames.Lora);
        _tagNumbers = new Remembered<int>(name => TagName.TryParse(name, out var tag) && _tags.Names.TryGet(tag.Value, out var number) ? number : ValueField.None);
        _columns = new Remembered<long[]?>(name => Index.Numbers.IsOfScorer(name) ? data.FindNumbers(name)?.PageOf(page) : null);
        _patterns = new Remembered<NamePattern>(pattern => new NamePattern(TextPattern.Anywhere(pattern)));

        long[] Numbers(string name) => data.FindNumbers(name)!.PageOf(page);
        TextPage Texts(string name)
        {
            var field = (ValueField)data.Field(name);
            return new TextPage(field.Values.PageOf(page), field.Names);
        }

        TextListPage Lists(string name)
        {
            var field = (ListField)data.Field(name);
            return new TextListPage(field.Values.Pages[page], field.Names);
        }
    }

    /// <summary>Which row of the page it is now.</summary>
    public int Place { get; set; }

    public override PictureId Id => new(_data.Ids.PageOf(_page)[Place]);

    public override int Width => (int)_width[Place];

    public override int Height => (int)_height[Place];

    public override long Bytes => _bytes[Place];

    public override string Format => _format[Place] ?? "";

    public override DateTimeOffset ImportedAt => new(_imported[Place], TimeSpan.Zero);

    public override DateTimeOffset? TakenAt => _taken[Place] == SortColumn.Nothing ? null : new DateTimeOffset(_takenThere[Place], TimeSpan.FromTicks(_takenThere[Place] - _taken[Place]));

    public override int Stars => (int)_stars[Place];

    public override double? Score => Index.Numbers.Decode(_score[Place]);

    public override string? Camera => _camera[Place];

    public override string? Lens => _lens[Place];

    public override string? Generator => _generator[Place];

    public override string? Model => _model[Place];

    public override string? Sampler => _sampler[Place];

    public override ulong? Seed => Has(RowFlags.Seed) ? unchecked((ulong)_data.Seeds.PageOf(_page)[Place]) : null;

    public override string Folder => _folder[Place] ?? "";

    public override string Source => _source[Place] ?? "";

    public override PictureId? StackId => IdIn(_stack);

    public override PictureId? SourceId => IdIn(_madeOf);

    public override IReadOnlyList<string> Tags => _tags[Place];

    public override IReadOnlyList<string> Loras => _loras[Place];

    public override string NameInCapitals => Encoding.UTF8.GetString(Name);

    public override bool IsTrashed => Has(RowFlags.Trashed);

    public override bool IsAnimated => Has(RowFlags.Animated);

    public override bool IsGenerated => Has(RowFlags.Generation);

    public override bool HasAlpha => Has(RowFlags.Alpha);

    public override bool HasPosition => Has(RowFlags.Gps);

    public override bool HasDescription => Has(RowFlags.Description);

    public override bool HasPrompt => Has(RowFlags.Prompt);

    public override bool HasWorkflow => Has(RowFlags.Workflow);

    private ReadOnlySpan<byte> Name => _data.Names.Pages[_page][Place][..^1];

    public override bool HasTag(string name) => _tagNumbers[name] is var number and >= 0 && _tags.Contains(Place, number);

    public override double? Column(string name) => _columns[name] is { } values ? Index.Numbers.Decode(values[Place]) : null;

    public override bool NameMatches(string pattern) => _patterns[pattern].Matches(Name);

    private bool Has(RowFlags flag) => (_flags[Place] & flag) != 0;

    private PictureId? IdIn(long[] numbers) => numbers[Place] is var number and not SortColumn.Nothing ? new PictureId(number) : null;
}
