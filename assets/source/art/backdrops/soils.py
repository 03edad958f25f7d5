"""Blender materials of places: scorched, ashen by the attribute "ash", glowing by "ember"."""

import bpy

GLOW = (1, 0.25, 0.035, 1)
# name: (albedo, albedo under ash, strength of embers)
SOILS = {
    'ground': ((0.018, 0.017, 0.017), (0.22, 0.21, 0.20), 9.0),
    'stubble': ((0.012, 0.011, 0.011), (0.05, 0.045, 0.04), 6.0),
    'rock': ((0.03, 0.03, 0.032), (0.16, 0.15, 0.15), 0),
    'tree': ((0.012, 0.012, 0.013), (0.06, 0.058, 0.055), 7),
    'wreck': ((0.03, 0.031, 0.034), (0.09, 0.09, 0.1), 6),
}


def soil(name, glassy=False):
    """The material `name`; `glassy` fuses it to dark glass by the attribute "glass"."""
    albedo, ashen, embers = SOILS[name]
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes, link = material.node_tree.nodes, material.node_tree.links.new
    nodes.clear()

    def attribute(key):
        node = nodes.new('ShaderNodeAttribute')
        node.attribute_name = key
        return node.outputs['Fac']

    def scaled(value, factor):
        node = nodes.new('ShaderNodeMath')
        node.operation = 'MULTIPLY'
        node.inputs[1].default_value = factor
        link(value, node.inputs[0])
        return node.outputs[0]

    colour = nodes.new('ShaderNodeMixRGB')
    colour.inputs[1].default_value = (*albedo, 1)
    colour.inputs[2].default_value = (*ashen, 1)
    link(attribute('ash'), colour.inputs[0])
    matt = nodes.new('ShaderNodeBsdfDiffuse')
    matt.inputs['Roughness'].default_value = 0.6
    link(colour.outputs[0], matt.inputs[0])
    surface = matt
    if glassy:
        gloss = nodes.new('ShaderNodeBsdfGlossy')
        gloss.inputs['Roughness'].default_value = 0.22
        gloss.inputs['Color'].default_value = (0.42, 0.44, 0.48, 1)
        surface = nodes.new('ShaderNodeMixShader')
        link(scaled(attribute('glass'), 0.62), surface.inputs[0])
        link(matt.outputs[0], surface.inputs[1])
        link(gloss.outputs[0], surface.inputs[2])
    glow = nodes.new('ShaderNodeEmission')
    glow.inputs[0].default_value = GLOW
    link(scaled(attribute('ember'), embers), glow.inputs[1])
    both = nodes.new('ShaderNodeAddShader')
    out = nodes.new('ShaderNodeOutputMaterial')
    link(surface.outputs[0], both.inputs[0])
    link(glow.outputs[0], both.inputs[1])
    link(both.outputs[0], out.inputs[0])
    material.cycles.use_transparent_shadow = False
    return material
