using System.Collections;
using System.Globalization;
using System.Reflection;
using PluginHost.Sdk.Imaging;
using PluginHost.Sdk.Storage;
using PluginHost.Sdk.Tests.Contracts;

namespace PluginHost.Sdk.Tests.Json;

/// <summary>Makes an instance of any contract type in which no property has its default.</summary>
internal static class Some
{
    private static readonly Dictionary<Type, object> Plain = new()
    {
        [typeof(bool)] = true,
        [typeof(string)] = "Grüße \"\\\u0007\n😀",
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 21, 23, 59, 1, 7, TimeSpan.FromHours(-3.5)),
        [typeof(TimeSpan)] = TimeSpan.FromMilliseconds(1234567),
        [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>([0, 1, 254, 255]),
        [typeof(double)] = 0.1 + 0.2,
        [typeof(Colour)] = new Colour(1, 35, 69, 103),
        [typeof(PluginId)] = new PluginId("acme.warm"),
        [typeof(CapabilityId)] = new CapabilityId("acme.warm"),
        [typeof(TagName)] = TagName.Parse("red hat"),
        [typeof(CollectionName)] = CollectionName.Parse("Summer 2024"),
        [typeof(BlobKey)] = BlobKey.Parse("originals/2026/11/a.jpg"),
        [typeof(ContentHash)] = new ContentHash([.. Enumerable.Range(1, 32).Select(i => (byte)i)]),
        [typeof(PictureId)] = new PictureId(long.MaxValue),
        [typeof(JobId)] = new JobId(3),
        [typeof(OperationId)] = new OperationId(4),
    };

    public static object Of(Type type)
    {
        if (Plain.TryGetValue(type, out var plain))
        {
            return plain;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (type.IsPrimitive)
        {
            return Convert.ChangeType(113, type, CultureInfo.InvariantCulture);
        }

        var parts = DataTypes.Parts(type);
        return parts switch
        {
            [var only] when only == type => Record(type.IsAbstract ? DataTypes.Kinds(type).First() : type),
            [var value] when type.IsValueType => Of(value),
            [var item] => List(item),
            _ => Dictionary(parts[0], parts[1]),
        };
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(item => item.GetParameters().Length)!;
        var value = constructor.Invoke([.. constructor.GetParameters().Select(parameter => DataTypes.IsStream(parameter.ParameterType) ? null : Of(parameter.ParameterType))]);
        foreach (var property in DataTypes.Properties(type).Where(property => !DataTypes.IsStream(property.PropertyType)))
        {
            property.SetValue(value, Of(property.PropertyType));
        }

        return value;
    }

    private static IList List(Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(Of(item));
        list.Add(Of(item));
        return list;
    }

    private static IDictionary Dictionary(Type key, Type value)
    {
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        dictionary.Add(Of(key), Of(value));
        return dictionary;
    }
}
