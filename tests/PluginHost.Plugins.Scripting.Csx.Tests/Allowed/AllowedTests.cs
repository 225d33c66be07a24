namespace PluginHost.Plugins.Scripting.Csx.Tests.Allowed;

public sealed class AllowedTests
{
    [Theory]
    [InlineData("System.IO.File.ReadAllText(\"x\");", "System.IO.File")]
    [InlineData("using System.IO;\nFile.Delete(\"x\");", "System.IO.File")]
    [InlineData("using F = System.IO.File;\nF.Delete(\"x\");", "System.IO.File")]
    [InlineData("using static System.IO.File;\nDelete(\"x\");", "System.IO.File")]
    [InlineData("Environment.Exit(1);", "System.Environment")]
    [InlineData("GC.Collect();", "System.GC")]
    [InlineData("Console.WriteLine();", "System.Console", true)]
    [InlineData("var t = image.GetType();", "object.GetType()")]
    [InlineData("var t = typeof(int).Assembly;", "System.Type")]
    [InlineData("var m = ((Action)(() => { })).Method;", "System.Reflection.MethodInfo")]
    [InlineData("System.Reflection.Assembly.GetExecutingAssembly();", "System.Reflection.Assembly")]
    [InlineData("System.Threading.Tasks.Task.Run(() => { });", "System.Threading.Tasks.Task")]
    [InlineData("var t = new System.Threading.Thread(() => { });", "System.Threading.Thread")]
    [InlineData("var t = new System.Threading.Timer(_ => { });", "System.Threading.Timer")]
    [InlineData("System.Runtime.InteropServices.Marshal.AllocHGlobal(1);", "System.Runtime.InteropServices.Marshal")]
    [InlineData("System.Runtime.CompilerServices.Unsafe.As<string>(image);", "System.Runtime.CompilerServices.Unsafe")]
    [InlineData("class C { [ThreadStatic] static int x; }", "ThreadStaticAttribute")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct C { }", "StructLayout")]
    [InlineData("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { } }", "ModuleInitializer")]
    [InlineData("Activator.CreateInstance<object>();", "System.Activator")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (a, b) => { };", "System.AppDomain")]
    [InlineData("PluginHost.Plugins.Scripting.Csx.Guards.ScriptGuard.Step();", "ScriptGuard")]
    [InlineData("PluginHost.Sdk.IPlugin? p = null;", "PluginHost.Sdk.IPlugin")]
    [InlineData("var x = nameof(System.IO.File);", "System.IO.File")]
    [InlineData("System.Collections.Generic.List<System.IO.Stream>? x = null;", "System.IO.Stream")]
    [InlineData("foreach (var p in new[] { 1 }.AsParallel()) { }", "AsParallel", true)]
    public void Compile_ForbiddenSymbol_IsNamedWithItsLine(string text, string symbol, bool isMissing = false)
    {
        var result = Some.Compile(text + "\nreturn image;");

        result.Script.ShouldBeNull();
        var lastLine = text.Count(letter => letter == '\n') + 1;
        // What is not even among the references is unknown to the compiler.
        result.Diagnostics.ShouldContain(diagnostic => diagnostic.Line == lastLine && (isMissing || (diagnostic.Id == "PH3210" && diagnostic.Message.Contains(symbol, StringComparison.Ordinal))), string.Join('\n', result.Diagnostics));
    }

    [Theory]
    [InlineData("unsafe { int* x = null; }", "unsafe")]
    [InlineData("dynamic x = image;", "dynamic")]
    [InlineData("await System.Threading.Tasks.Task.Delay(1);", "await")]
    [InlineData("async void Go() { } Go();", "async")]
    [InlineData("Span<byte> x = stackalloc byte[1_000_000_000];", "stackalloc")]
    [InlineData("lock (image) { }", "lock")]
    [InlineData("class C { ~C() { } }", "finalizers")]
    [InlineData("class C { public static event Action? Done; }", "static events")]
    [InlineData("class C { extern static void M(); }", "extern")]
    public void Compile_ForbiddenSyntax_IsNamedWithItsPlace(string text, string what)
    {
        var result = Some.Compile("\n" + text + "\nreturn image;");

        result.Script.ShouldBeNull();
        result.Diagnostics.ShouldContain(diagnostic => diagnostic.Id == "PH3211" && diagnostic.Line == 2 && diagnostic.Column > 0 && diagnostic.Message.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("var list = new List<int> { 1 }.Select(x => $\"{x:0.0}\").ToArray(); var map = list.ToDictionary(x => x, x => x.Length);")]
    [InlineData("var text = new System.Text.StringBuilder().Append(1).ToString(); var match = System.Text.RegularExpressions.Regex.IsMatch(text, \"1\");")]
    [InlineData("var random = new Random(context.Seed).NextDouble(); var v = Vector3.Lerp(new(1), new(2), (float)Sqrt(random));")]
    [InlineData("(int A, string B) pair = (1, \"x\"); var (a, b) = pair; var anonymous = new { a, b }; int? maybe = null; var y = maybe ?? anonymous.a;")]
    [InlineData("enum Mood { Dull } class Own : Exception { } var moods = Enum.GetValues<Mood>(); try { throw new Own(); } catch (Own) { }")]
    [InlineData("context.CancellationToken.ThrowIfCancellationRequested(); var tags = context.Tags.Select(tag => tag.Value); var model = context.Facts.Generation?.ToString();")]
    [InlineData("record struct P(int X); var set = new HashSet<P> { new(1) }; var same = new P(1) == new P(2); var date = DateTime.UnixEpoch.AddDays(1);")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> x = [1, 2]; ReadOnlySpan<char> s = \"abc\"; var n = s[1..].Length + x[^1];", true)]
    [InlineData("IEnumerable<int> All() { yield return 1; } foreach (var x in All().OrderBy(x => -x)) { } var sorted = from x in All() orderby x group x by x % 2 into g select g.Key;")]
    public void Compile_OrdinaryCode_IsAllowed(string text, bool inFunction = false) =>
        Some.Result((inFunction ? $"void Body() {{ {text} }} Body();" : text) + "\nreturn image.Invert();").ShouldBe(Some.Image.Invert());
}
