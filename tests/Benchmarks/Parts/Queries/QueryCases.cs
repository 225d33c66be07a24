namespace PluginHost.Benchmarks.Parts.Queries;

/// <summary>What people ask of a library: every sort, filters alone and together, deep windows, counts and words.</summary>
internal sealed class QueryCases(Names names)
{
    private const string Row = "p.id, p.name, p.bytes, p.format, p.width, p.height, p.taken_at, p.imported_at, p.stars, p.score, p.thumb_hash, p.revision, hex(p.hash)";
    private const string Visible = "p.trashed_at IS NULL";
    private const string CountVisible = "SELECT (SELECT count(*) FROM picture) - (SELECT count(*) FROM picture WHERE trashed_at IS NOT NULL)";

    private const int Shuffles = 5;

    public IEnumerable<QueryCase> All() => [.. Sorts(), .. Windows(), .. Filters(), .. Counts(), .. Texts()];

    private static IEnumerable<QueryCase> Sorts()
    {
        (string Key, string Column)[] columns =
            [("imported", "p.imported_at"), ("taken", "p.taken_at"), ("name", "p.name"), ("bytes", "p.bytes"), ("pixels", "p.width * p.height"), ("stars", "p.stars"), ("score", "p.score")];
        foreach (var (key, column) in columns)
        {
            yield return new($"sort {key}", _ => Page($"sort={key}"), "page", _ => [Select(Visible, $"{column}, p.id"), CountVisible]);
            yield return new($"sort -{key}", _ => Page($"sort=-{key}"), "page", _ => [Select(Visible, $"{column} DESC, p.id DESC"), CountVisible]);
        }

        yield return new("sort random", i => Page($"sort=random:{i % Shuffles}"), "page") { Firsts = Shuffles };
        yield return new("sort by a scorer's column", _ => Page("sort=-builtin.scorer.quality.sharpness"), "page", _ =>
        [
            $"SELECT {Row} FROM picture_column c JOIN picture p ON p.id = c.picture_id WHERE c.column_id = (SELECT id FROM score_column WHERE name = 'builtin.scorer.quality.sharpness') AND {Visible} ORDER BY c.value DESC LIMIT 100",
            CountVisible,
        ]);
        yield return new("sort -stars,taken", _ => Page("sort=-stars,taken"), "page", _ => [Select(Visible, "p.stars DESC, p.taken_at, p.id"), CountVisible]);
    }

    private IEnumerable<QueryCase> Windows()
    {
        yield return new("window anywhere, newest first", i => Page($"sort=-imported&offset={Offset(i)}"), "page", i => [Select(Visible, "p.imported_at DESC, p.id DESC", Offset(i)), CountVisible]);
        yield return new("window anywhere, by name", i => Page($"sort=name&offset={Offset(i)}"), "page", i => [Select(Visible, "p.name, p.id", Offset(i)), CountVisible]);
        yield return new("window anywhere in a tag", i => Page($"q=tag:%22{Url(names.CommonTag)}%22&offset={Offset(i) / 10}"), "page", i => Both(Tagged(names.CommonTag), "p.imported_at DESC, p.id DESC", Offset(i) / 10));
    }

    private IEnumerable<QueryCase> Filters()
    {
        yield return Filter("a common tag", _ => $"tag:\"{names.CommonTag}\"", _ => Tagged(names.CommonTag));
        yield return Filter("fifty tags in turn", i => $"tag:\"{names.Tag(i)}\"", i => Tagged(names.Tag(i)));
        yield return Filter("two tags", i => $"tag:\"{names.CommonTag}\" tag:\"{names.Tag(i)}\"", i => $"{Tagged(names.CommonTag)} AND {Tagged(names.Tag(i))}");
        yield return Filter("one tag and not another", i => $"tag:\"{names.CommonTag}\" -tag:\"{names.Tag(i)}\"", i => $"{Tagged(names.CommonTag)} AND NOT {Tagged(names.Tag(i))}");
        yield return Filter("one tag or another", i => $"tag:\"{names.Tag(i)}\" OR tag:\"{names.Tag(i + 7)}\"", i => $"({Tagged(names.Tag(i))} OR {Tagged(names.Tag(i + 7))})");
        yield return Filter("stars>=4", _ => "stars>=4", _ => "p.stars >= 4");
        yield return Filter("score>0.8", _ => "score>0.8", _ => "p.score > 0.8");
        yield return Filter("format and stars and a tag", i => $"format:png stars>=3 tag:\"{names.Tag(i % 5)}\"", i => $"p.format = 'png' AND p.stars >= 3 AND {Tagged(names.Tag(i % 5))}");
        yield return Filter("camera", _ => "camera:canon", _ => "p.camera LIKE '%canon%'");
        yield return Filter("taken in a month", i => $"taken:{2012 + (i % 13)}-{1 + (i % 12):00}", i => $"p.taken_at >= {Ticks(2012 + (i % 13), 1 + (i % 12))} AND p.taken_at < {Ticks(2012 + (i % 13), 2 + (i % 12))}");
        yield return Filter("folder", _ => "folder:comfyui/output", _ => "p.folder LIKE '%comfyui/output%'");
        yield return Filter("large photographs with a place", _ => "pixels>=12mp has:gps", _ => "p.width * p.height >= 12000000 AND p.latitude IS NOT NULL");
        yield return Filter("a scorer's column", _ => "builtin.scorer.quality.sharpness>0.8", _ => "p.id IN (SELECT picture_id FROM picture_column WHERE column_id = (SELECT id FROM score_column WHERE name = 'builtin.scorer.quality.sharpness') AND value > 0.8)");
        yield return Filter("five conditions", i => $"format:png stars>=1 score>0.5 width>1000 tag:\"{names.Tag(i % 9)}\"", i => $"p.format = 'png' AND p.stars >= 1 AND p.score > 0.5 AND p.width > 1000 AND {Tagged(names.Tag(i % 9))}");
    }

    private IEnumerable<QueryCase> Counts()
    {
        yield return new("facet tag, everything", _ => "pictures/facets?by=tag&limit=50", "count", _ => [FacetTags(Visible)]);
        yield return new("facet tag, within a tag", i => $"pictures/facets?by=tag&limit=50&q=tag:%22{Url(names.Tag(i % 10))}%22", "count", i => [FacetTags($"{Visible} AND {Tagged(names.Tag(i % 10))}")]);
        foreach (var (by, column) in ((string, string)[])[("format", "format"), ("camera", "camera"), ("model", "model"), ("folder", "folder")])
        {
            yield return new($"facet {by}, everything", _ => $"pictures/facets?by={by}&limit=50", "count", _ => [$"SELECT {column}, count(*) FROM picture p WHERE {Visible} GROUP BY 1 ORDER BY 2 DESC LIMIT 50"]);
        }

        yield return new("histogram by month", _ => "pictures/histogram?by=month", "count", _ => [$"SELECT coalesce(taken_at, imported_at) / 26280000000000, count(*) FROM picture p WHERE {Visible} GROUP BY 1"]);
        yield return new("histogram by month, within stars>=1", _ => "pictures/histogram?by=month&q=stars%3E%3D1", "count", _ => [$"SELECT coalesce(taken_at, imported_at) / 26280000000000, count(*) FROM picture p WHERE {Visible} AND stars >= 1 GROUP BY 1"]);
        yield return new("count of four conditions", i => $"pictures?limit=1&q={Url($"format:png stars>=1 score>0.5 tag:\"{names.Tag(i % 9)}\"")}", "count", i => [$"SELECT count(*) FROM picture p WHERE {Visible} AND p.format = 'png' AND p.stars >= 1 AND p.score > 0.5 AND {Tagged(names.Tag(i % 9))}"]);
        yield return new("all tags", _ => "tags?limit=1000", "count");
    }

    private IEnumerable<QueryCase> Texts()
    {
        yield return Text("a word that half of all have", _ => "masterpiece", _ => "masterpiece*");
        yield return Text("common words in turn", names.CommonWord, i => names.CommonWord(i) + "*");
        yield return Text("rare words in turn", names.RareWord, i => names.RareWord(i) + "*");
        yield return Text("three letters", _ => "mas", _ => "mas*");
        yield return Text("two words", i => $"{names.CommonWord(i)} {names.CommonWord(i + 3)}", i => $"{names.CommonWord(i)}* AND {names.CommonWord(i + 3)}*");
        yield return Text("phrase", _ => "\"best quality\"", _ => "\"best quality\"");
        yield return Text("a word and a tag and stars", i => $"{names.CommonWord(i)} tag:\"{names.CommonTag}\" stars>=1", i => names.CommonWord(i) + "*", $" AND p.stars >= 1 AND {Tagged(names.CommonTag)}");
    }

    private static QueryCase Filter(string what, Func<int, string> query, Func<int, string> where) =>
        new(what, i => Page("q=" + Url(query(i))), "page", i => Both(where(i), "p.imported_at DESC, p.id DESC"));

    private static QueryCase Text(string what, Func<int, string> query, Func<int, string> match, string and = "") =>
        new($"text: {what}", i => Page("q=" + Url(query(i))), "text", i => Both($"p.id IN (SELECT rowid FROM words.picture_text WHERE picture_text MATCH '{match(i)}'){and}", "p.imported_at DESC, p.id DESC"));

    private static string[] Both(string where, string order, int offset = 0) =>
        [Select($"{Visible} AND {where}", order, offset), $"SELECT count(*) FROM picture p WHERE {Visible} AND {where}"];

    private static string Select(string where, string order, int offset = 0) => $"SELECT {Row} FROM picture p WHERE {where} ORDER BY {order} LIMIT 100 OFFSET {offset}";

    private static string Tagged(string tag) =>
        $"EXISTS (SELECT 1 FROM picture_tag t WHERE t.picture_id = p.id AND t.tag_id = (SELECT id FROM tag WHERE name = '{tag.Replace("'", "''", StringComparison.Ordinal)}') AND t.rejected = 0)";

    private static string FacetTags(string where) =>
        $"SELECT g.name, t.n FROM (SELECT tag_id, count(*) n FROM picture_tag WHERE picture_id IN (SELECT p.id FROM picture p WHERE {where}) GROUP BY 1 ORDER BY 2 DESC LIMIT 50) t JOIN tag g ON g.id = t.tag_id";

    private static string Page(string query) => $"pictures?limit=100&{query}";

    private static string Url(string text) => Uri.EscapeDataString(text);

    private static long Ticks(int year, int month) => new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(month - 1).Ticks;

    private int Offset(int i) => (int)(i * 7_919_003L % Math.Max(1, names.Pictures - 100));
}
