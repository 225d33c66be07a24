using Microsoft.CodeAnalysis;
using PluginHost.Runtime.Compatibility.Members;
using PluginHost.Runtime.Lifecycle;
using PluginHost.Runtime.Loading;
using PluginHost.Runtime.Tests.Hosting;

namespace PluginHost.Runtime.Tests.Compatibility;

public sealed class MemberCompatibilityCheckTests
{
    private const string Sdk =
        """
        using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks; using Microsoft.Extensions.DependencyInjection;
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        namespace PluginHost.Sdk
        {
            public interface IPlugin { void Configure(IPluginBuilder builder); /*plugin*/ }
            public interface IPluginBuilder { IServiceCollection Services { get; } /*builder*/ }
            public class PluginAttribute : Attribute { public PluginAttribute(string id) { } /*attribute*/ }
            /*types*/
        }
        """;

    private const string Plugin =
        """
        namespace Acme
        {
            public sealed class Plugin : IPlugin { public void Configure(IPluginBuilder builder) { /*body*/ } /*members*/ }
            /*types*/
        }
        """;

    private static readonly AssemblyCheck Check = new(SharedSurface.OfHost, SharedAssemblies.IsSdk);

    [Theory]
    [InlineData("builder", "void AddMagic(int much, string[] what);", "builder.AddMagic(1, new string[0]);", "void IPluginBuilder.AddMagic(int, string[])", "Plugin.Configure")]
    [InlineData("builder", "string Mood { get; set; }", "builder.Mood = \"merry\";", "string IPluginBuilder.Mood { set; }", "Plugin.Configure")]
    [InlineData("builder", "event EventHandler Done;", "builder.Done += (_, _) => { };", "event EventHandler IPluginBuilder.Done", "Plugin.Configure")]
    [InlineData("builder", "string this[int index] { get; }", "_ = builder[1];", "string IPluginBuilder.this[int] { get; }", "Plugin.Configure")]
    [InlineData("builder", "T Make<T>(Func<T, int?> how, ref long count);", "long count = 0; Func<string, int?> how = _ => null; builder.Make(how, ref count);", "TM IPluginBuilder.Make<TM>(Func<TM, int?>, ref long)", "Plugin.Configure")]
    [InlineData("types", "public sealed class Magic { }", "_ = new Magic();", "type Magic of PluginHost.Sdk", "Plugin.Configure")]
    [InlineData("types", "public static class Outer { public sealed class Inner { public static int Field; } }", "_ = Outer.Inner.Field;", "type Outer.Inner of PluginHost.Sdk", "Plugin.Configure")]
    [InlineData("types", "public readonly struct PluginId { public PluginId(long number) { } }", "_ = new PluginId(1L);", "new PluginId(long)", "Plugin.Configure")]
    [InlineData("types", "public struct Refusal { public Refusal(string code, string reason, string cure) { } }", "_ = new Refusal(\"a\", \"b\", \"c\").GetHashCode(); Use(default); void Use(Refusal it) { }", "", "")]
    public void Check_PluginUsesWhatThisSdkLacks_NamesMemberAndUser(string place, string added, string body, string missing, string user)
    {
        var gaps = Check.Check(Compile(place, added, Plugin.Replace("/*body*/", body, StringComparison.Ordinal)));

        if (missing.Length == 0)
        {
            gaps.ShouldBeEmpty("a class that became a struct differs only where a signature says so");
            return;
        }

        gaps.ShouldContain(gap => gap.Missing == missing && gap.User == user, string.Join("; ", gaps));
    }

    [Fact]
    public void Check_UsedInAsyncLambda_NamesTheMethodAsWritten()
    {
        var plugin = Plugin.Replace("/*members*/", "public async Task RunAsync(IPluginBuilder builder) { await Task.Yield(); Action act = () => builder.AddMagic(); act(); }", StringComparison.Ordinal);

        Check.Check(Compile("builder", "void AddMagic();", plugin)).ShouldHaveSingleItem().User.ShouldBe("Plugin.RunAsync");
    }

    [Fact]
    public void Check_AttributePropertyThatIsNotThere_IsNamed()
    {
        var plugin = Plugin.Replace("public sealed class Plugin", "[Plugin(\"acme.x\", Mood = 3)] public sealed class Plugin", StringComparison.Ordinal);

        var gap = Check.Check(Compile("attribute", "public int Mood { get; set; }", plugin)).ShouldHaveSingleItem();

        gap.Missing.ShouldBe("property PluginAttribute.Mood");
        gap.User.ShouldBe("Plugin");
    }

    [Fact]
    public void Check_InterfaceHasAMemberThatThePluginDoesNotImplement_IsNamed()
    {
        var plugin = Plugin.Replace("/*types*/", "public sealed class Tagger : PluginHost.Sdk.Tagging.ITagger { }", StringComparison.Ordinal);

        var gap = Check.Check(Compile("types", "} namespace PluginHost.Sdk.Tagging { public interface ITagger { }", plugin)).ShouldHaveSingleItem();

        gap.Missing.ShouldBe("an implementation of ValueTask<TagResult> ITagger.TagAsync(TagRequest, CancellationToken), which ITagger asks for");
        gap.User.ShouldBe("Tagger");
    }

    [Fact]
    public void Check_InterfaceBringsBodiesForTheOneItStandsOn_AsksOnlyForItsOwn()
    {
        var plugin = Plugin.Replace("/*types*/", "public sealed class Glow : PluginHost.Sdk.Filters.IImageFilter { }", StringComparison.Ordinal);

        var gap = Check.Check(Compile("types", "} namespace PluginHost.Sdk.Filters { public interface IFilter { } public interface IImageFilter : IFilter { }", plugin)).ShouldHaveSingleItem();

        gap.Missing.ShouldBe("an implementation of Image IImageFilter.Apply(Image, FilterContext), which IImageFilter asks for");
    }

    [Fact]
    public void Check_BaseThatIsSealedHere_IsNamed()
    {
        var plugin = Plugin.Replace("/*types*/", "public sealed class Mine : PluginFaultException { }", StringComparison.Ordinal);

        Check.Check(Compile("types", "public class PluginFaultException : Exception { }", plugin)).ShouldContain(gap => gap.Missing.Contains("sealed", StringComparison.Ordinal) && gap.User == "Mine");
    }

    [Fact]
    public void Check_EverythingBuiltAgainstThisSdk_HasNoGap()
    {
        var dlls = Directory.EnumerateFiles(PluginFolder.Fixtures, "*.dll", SearchOption.AllDirectories).ToList();

        dlls.Count.ShouldBeGreaterThan(4);
        foreach (var dll in dlls)
        {
            Check.Check(File.ReadAllBytes(dll)).ShouldBeEmpty(dll);
        }
    }

    [Fact]
    public void Check_SignaturesOfEveryKind_MatchThemselves()
    {
        const string Many =
            """
            public interface IMany<T> { Dictionary<string, List<T[]>> A(in int x, out T[,] y, ref readonly Guid z); unsafe int* B(delegate*<int, void> f); TOut C<TIn, TOut>(TIn x) where TOut : struct; T this[T key] { get; init; } Outer<T>.Inner<int> D(); }
            public class Outer<T> { public class Inner<TInner> { public virtual T? Value => default; } }
            """;
        var sdk = PluginCompiler.Compile("PluginHost.Sdk", Sdk.Replace("/*types*/", Many, StringComparison.Ordinal).Replace("unsafe int* B(delegate*<int, void> f);", "", StringComparison.Ordinal));
        var surface = new SharedSurface(name => name == "PluginHost.Sdk" ? SurfaceAssembly.Read(sdk) : SharedAssemblies.IsShared(name) ? SurfaceAssembly.Read(SharedAssemblies.Load(name)) : null);
        const string User =
            """
            public sealed class Many : Outer<string>.Inner<int>, IMany<string>
            {
                public Dictionary<string, List<string[]>> A(in int x, out string[,] y, ref readonly Guid z) { y = new string[1, 1]; return new(); }
                public TOut C<TIn, TOut>(TIn x) where TOut : struct => default;
                public string this[string key] { get => key; init { } }
                Outer<string>.Inner<int> IMany<string>.D() => this;
                public override string? Value => base.Value;
                public static void Use(IMany<string> many) { many.A(1, out var y, Guid.Empty); _ = many.C<int, long>(1); _ = many["x"]; _ = many.D().Value; }
            }
            """;

        var plugin = PluginCompiler.Compile("Acme", PluginCompiler.Usings + Plugin.Replace("/*types*/", User, StringComparison.Ordinal), MetadataReference.CreateFromImage(sdk));

        new AssemblyCheck(surface, SharedAssemblies.IsSdk).Check(plugin).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_PluginForANewerSdk_IsDisabledWithTheMemberNamedAndTheRestServes()
    {
        await using var host = new TestRuntime();
        host.User.Install("Healthy");
        host.User.Install("acme.newer", Compile("builder", "void AddMagic(int much);", Plugin.Replace("/*body*/", "builder.AddMagic(1);", StringComparison.Ordinal)));
        host.User.InstallAssorted("AssortedPlugin", "needs.newer", manifest => manifest with { DependsOn = [new("acme.newer", "[1.0,2.0)", false)] });

        await host.StartAsync();

        var reason = host.Plugin("acme.newer").Reason!;
        reason.Code.ShouldBe("PH1102");
        reason.Reason.ShouldContain("void IPluginBuilder.AddMagic(int) (needed by Plugin.Configure)");
        reason.Reason.ShouldContain("built against SDK 0.1.0");
        reason.Cure.ShouldNotBeNull();
        host.Plugin("needs.newer").State.ShouldBe(PluginState.Disabled);
        (await host.TagAsync()).ShouldBe("healthy calm 0");
    }

    private static byte[] Compile(string place, string added, string plugin) =>
        PluginCompiler.Compile("Acme", PluginCompiler.Usings + plugin, PluginCompiler.OtherSdk(Sdk.Replace($"/*{place}*/", added, StringComparison.Ordinal)));
}
