using PluginHost.Plugins.Scripting.Csx.Caching;
using PluginHost.Plugins.Scripting.Csx.Compiling;
using PluginHost.Plugins.Scripting.Csx.Sources;

namespace PluginHost.Plugins.Scripting.Csx.Tests.Caching;

public sealed class ScriptCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scripts-").FullName;

    [Fact]
    public void Compile_SecondTime_GivesTheSameBytesAndWarnings()
    {
        var source = new ScriptSource("a.csx", "string? name = null;\nreturn image.Blur(name.Length);");

        var first = Compiler().Compile(source, CancellationToken.None);
        var second = Compiler().Compile(source, CancellationToken.None);

        // Two compilations never give the same bytes: each assembly has a name of its own.
        second.Script.ShouldNotBeNull().Assembly.ShouldBe(first.Script.ShouldNotBeNull().Assembly);
        second.Diagnostics.ShouldBe(first.Diagnostics);
        second.Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void Compile_OtherText_IsCompiledAnew()
    {
        Compiler().Compile(new ScriptSource("a.csx", "return image.Blur(1);"), CancellationToken.None);
        Compiler().Compile(new ScriptSource("a.csx", "return image.Blur(2);"), CancellationToken.None);

        Directory.GetFiles(_folder).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-1)]
    public void Find_DamagedEntry_IsThrownAway(int place)
    {
        var source = new ScriptSource("a.csx", "return image.Blur(1);");
        Compiler().Compile(source, CancellationToken.None);
        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(file);
        bytes[place < 0 ? bytes.Length - 1 : place] ^= 0xff;
        File.WriteAllBytes(file, bytes);
        var key = new CacheKey(Path.GetFileNameWithoutExtension(file));

        new ScriptCache(_folder).Find(key).ShouldBeNull();

        File.Exists(file).ShouldBeFalse();
        Compiler().Compile(source, CancellationToken.None).Script.ShouldNotBeNull();
        new ScriptCache(_folder).Find(key).ShouldNotBeNull();
    }

    [Fact]
    public void Find_EmptyFile_IsThrownAway()
    {
        var file = Path.Combine(_folder, "abc.script");
        File.WriteAllText(file, "");

        new ScriptCache(_folder).Find(new CacheKey("abc")).ShouldBeNull();

        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void Keep_BeyondTheBound_DropsTheOldest()
    {
        var cache = new ScriptCache(_folder, 5_000);
        for (var i = 0; i < 5; i++)
        {
            cache.Keep(new CacheKey($"{i}"), new CachedScript(new byte[2_000], [], []));
            File.SetLastAccessTimeUtc(Path.Combine(_folder, $"{i}.script"), DateTime.UnixEpoch.AddDays(i));
        }

        Directory.GetFiles(_folder).Select(Path.GetFileName).Order().ShouldBe(["3.script", "4.script"]);
    }

    [Fact]
    public void Keep_FolderThatCannotBeWritten_DoesNotFail()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.NotThrow(() => new ScriptCache(Path.Combine(file, "below")).Keep(new CacheKey("a"), new CachedScript([], [], [])));
    }

    [Fact]
    public void Compile_Mistake_IsNotKept()
    {
        Compiler().Compile(new ScriptSource("a.csx", "return imag;"), CancellationToken.None);

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ScriptCompiler Compiler() => new(Some.References, cache: new ScriptCache(_folder));
}
