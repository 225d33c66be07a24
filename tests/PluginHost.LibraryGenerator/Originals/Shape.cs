namespace PluginHost.LibraryGenerator.Originals;

/// <summary>The aspect ratios that originals are made in; a row's size is of the same shape as its file.</summary>
internal enum Shape
{
    Wide,
    Tall,
    Square,
}
