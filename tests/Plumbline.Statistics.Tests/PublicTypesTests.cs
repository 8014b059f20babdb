using System.Reflection;

namespace Plumbline.Statistics.Tests;

/// <summary>Rules that every public type of the library keeps.</summary>
public sealed class PublicTypesTests
{
    private static readonly Type[] Types = [.. typeof(Interval).Assembly.GetExportedTypes()];

    private static readonly HashSet<Type> Plain =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(System.Numerics.BigInteger)];

    /// <summary>A record prints all its public properties: one whose property returns a record of its own kind, or one that leads back to
    /// it, prints without end and takes the process with it.</summary>
    [Fact]
    public void No_record_prints_itself()
    {
        Assert.True(Types.Count(IsRecord) > 50);
        Assert.Empty(Types.Where(type => IsRecord(type) && Printed(type, []).Contains(type)).Select(type => type.FullName));
    }

    [Fact]
    public void No_public_property_can_be_set_after_construction()
    {
        var settable = Types.SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)));
        Assert.Empty(settable.Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    [Fact]
    public void No_public_field_can_be_written() =>
        Assert.Empty(Types.Where(type => !type.IsEnum)
            .SelectMany(type => type.GetFields().Where(field => field is { IsLiteral: false, IsInitOnly: false }))
            .Select(field => $"{field.DeclaringType}.{field.Name}"));

    [Fact]
    public void No_public_property_hands_out_an_array() =>
        Assert.Empty(Types.SelectMany(type => type.GetProperties()).Where(property => property.PropertyType.IsArray)
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract() =>
        Assert.Empty(Types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName));

    [Fact]
    public void Every_name_is_that_of_one_type() =>
        Assert.Empty(Types.Where(type => !type.IsNested).GroupBy(type => type.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => group.Key));

    /// <summary>Whether the compiler wrote its ToString.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null
        && type.GetMethod(nameof(ToString), [])!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute));

    private static HashSet<Type> Printed(Type type, HashSet<Type> seen)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            var printed = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (!Plain.Contains(printed) && IsRecord(printed) && seen.Add(printed))
            {
                Printed(printed, seen);
            }
        }

        return seen;
    }
}
