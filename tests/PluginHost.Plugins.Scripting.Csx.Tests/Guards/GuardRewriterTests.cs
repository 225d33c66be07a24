namespace PluginHost.Plugins.Scripting.Csx.Tests.Guards;

/// <summary>What works without guards works with them, and stays on its line.</summary>
public sealed class GuardRewriterTests
{
    [Theory]
    [InlineData("int Twice(int x) => x * 2; return image.Blur(Twice(2));")]
    [InlineData("void Set(out int x) => x = 4; Set(out var y); return image.Blur(y);")]
    [InlineData("ref int First(int[] all) => ref all[0]; var a = new[] { 1 }; First(a) = 4; return image.Blur(a[0]);")]
    [InlineData("Func<int, Func<int, int>> add = x => y => x + y; return image.Blur(add(1)(3));")]
    [InlineData("var add = (int x, int y = 3) => x + y; return image.Blur(add(1));")]
    [InlineData("Action<int> set = null!; var y = 0; set = x => y = x; set(4); return image.Blur(y);")]
    [InlineData("var y = 0; Action go = () => y++; for (var i = 0; i < 4; i++) go(); return image.Blur(y);")]
    [InlineData("Func<int> fail = () => throw new FormatException(); try { fail(); } catch (FormatException) { return image.Blur(4); } return image;")]
    [InlineData("try { int.Parse(\"x\"); } catch (FormatException e) when (e.Message.Length > 0) { return image.Blur(4); } return image;")]
    [InlineData("try { int.Parse(\"x\"); }\ncatch // why\n{ return image.Blur(4); } return image;")]
    [InlineData("try { int.Parse(\"x\"); }\ncatch (Exception) // why\n{ return image.Blur(4); } return image;")]
    [InlineData("IEnumerable<int> Count() { for (var i = 0; i < 4; i++) { yield return 1; } } return image.Blur(Count().Sum());")]
    [InlineData("var n = 0; foreach (var letter in \"four\".AsSpan()) n++; return image.Blur(n);")]
    [InlineData("Span<int> all = new int[4]; foreach (ref var x in all) x = 1; var n = 0; foreach (var x in all) n += x; return image.Blur(n);", true)]
    [InlineData("var n = 0; do n++; while (n < 4); return image.Blur(n);")]
    [InlineData("var n = 0; while (n < 10) { if (n == 4) break; n++; continue; } return image.Blur(n);")]
    [InlineData("var n = 0; again: n++; if (n < 4) goto again; return image.Blur(n);")]
    [InlineData("switch (1) { case 1: goto case 2; case 2: goto default; default: return image.Blur(4); }")]
    [InlineData("return image.Blur(image.Width switch { > 1000 => 1, var w when w > 300 => new Func<int>(() => 4)(), _ => 2 });")]
    [InlineData("return image.Blur((from x in new[] { 1, 3 } where x > 0 select x).Sum());")]
    [InlineData("class C { int x; public int X { get => x; set => x = value; } public int this[int i] => x + i; } var c = new C { X = 3 }; return image.Blur(c[1]);")]
    [InlineData("class C { public int X { get { return 4; } } public int Y => X; } return image.Blur(new C().Y);")]
    [InlineData("class C(int x) { public int X { get; } = x; public C() : this(4) { } } return image.Blur(new C().X);")]
    [InlineData("struct V { public int X; public V(int x) => X = x; public static V operator +(V a, V b) => new(a.X + b.X); public static explicit operator int(V v) => v.X; } return image.Blur((int)(new V(1) + new V(3)));")]
    [InlineData("record P(int X) { public int Y = 1; public int[] Z { get; } = [1, 2]; } return image.Blur((new P(2) with { Y = 2 }) is { X: var x, Y: var y } ? x + y : 0);")]
    [InlineData("interface IShape { int Sides => 4; } class Shape : IShape { } return image.Blur(((IShape)new Shape()).Sides);")]
    [InlineData("int Sum<T>(params T[] all) where T : struct { return all.Length; } return image.Blur(Sum(1, 2, 3, 4));")]
    [InlineData("static int Four() { static int Two() => 2; return Two() + Two(); } return image.Blur(Four());")]
    [InlineData("var grid = new int[2, 2]; var rows = new int[3][]; var given = new int[1] { 1 }; return image.Blur(grid.Length + rows.Length + given.Length - 4);")]
    [InlineData("delegate int Op(ref int x); Op op = (ref int x) => x++; var y = 4; return image.Blur(op(ref y));")]
    [InlineData("Func<int, int> square = delegate (int x) { return x * x; }; return image.Blur(square(2));")]
    [InlineData("Comparison<int> down = (a, b) => b.CompareTo(a); var all = new List<int> { 1, 4, 2 }; all.Sort(down); return image.Blur(all[0]);")]
    [InlineData("event Action? Done; var n = 0; Done += () => n = 4; Done?.Invoke(); return image.Blur(n);")]
    [InlineData("#if NEVER\nwhile (true)\n#endif\n{ }\nwhile (false)\n#if !NEVER\n{ }\n#endif\nreturn image.Blur(4);")]
    [InlineData("unchecked { var x = int.MaxValue; x++; } checked { } using (var e = new List<int>().GetEnumerator()) { } return image.Blur(4);")]
    [InlineData("var tuple = (A: 1, B: 3); var (a, b) = tuple; return image.Blur(a + b);")]
    [InlineData("var amount = 2; int Local() { return amount * 2; } return image.Blur(Local());")]
    [InlineData("Func<Func<int>> two = () => () => { Func<int> three = () => 4; return three(); }; return image.Blur(two()());")]
    [InlineData("if (image.Width > 0) while (true) for (;;) return image.Blur(4); return image;")]
    [InlineData("var f = string (object o) => o.ToString()!; return image.Blur(f(\"four\").Length);")]
    public void Script_WithSyntaxOfEachKind_DoesWhatItDid(string text, bool inFunction = false) =>
        Some.Result(inFunction ? $"Image Body() {{ {text} }} return Body();" : text).ShouldBe(Some.Image.Blur(4));

    [Theory]
    [InlineData("int F()\n  => // why\n  int.Parse(null!);\nreturn image.Blur(F());", 3)]
    [InlineData("Func<int> f =\n  () =>\n    // why\n    int.Parse(null!)\n  ;\nreturn image.Blur(f());", 4)]
    [InlineData("for (var i = 0; i < 2; i++)\n{ // why\n\n  int.Parse(null!);\n}", 4)]
    [InlineData("while (true)\n  // why\n  int.Parse(null!);", 3)]
    [InlineData("class C\n{\n  public int X\n    =>\n      0\n        / new int[0].Length;\n}\nvar x = new C().X;", 5)]
    [InlineData("try\n{\n  int.Parse(null!);\n}\ncatch (FormatException)\n{\n}", 3)]
    [InlineData("try { int.Parse(\"x\"); }\ncatch\n{\n  int.Parse(null!);\n}", 4)]
    [InlineData("\n\nif (true)\n#if true\n  int.Parse(null!);\n#endif\n", 5)]
    [InlineData("var all = new[] { 1 }\n  .Select(x => x)\n  .Select(x =>\n    x / (x - 1))\n  .ToList();", 4)]
    public void Script_ThatThrows_TellsTheLineAsItWasWritten(string text, int line)
    {
        var problem = Some.Problem(text + "\nreturn image;");

        (problem.Id, problem.Line).ShouldBe(("PH3220", line));
    }
}
