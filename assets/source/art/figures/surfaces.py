"""Blender materials of people: one for everything, coloured by the attribute "col"."""

import bpy


def stuff_material(name, roughness=0.75, specular=0.25, bump=0.25, grain=90, torn=False, metallic=0.0):
    """A matt, slightly mottled surface. `grain` is the scale of its bumps (per metre).

    `torn` makes it transparent where the attribute "hem" exceeds 1: ragged edges of cloth.
    """
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    tree = material.node_tree
    nodes, link = tree.nodes, tree.links.new
    surface = nodes['Principled BSDF']
    surface.inputs['Roughness'].default_value = roughness
    surface.inputs['Specular'].default_value = specular
    surface.inputs['Metallic'].default_value = metallic

    colour = nodes.new('ShaderNodeAttribute')
    colour.attribute_name = 'col'
    mottle = nodes.new('ShaderNodeTexNoise')
    mottle.inputs['Scale'].default_value = 9
    mottle.inputs['Detail'].default_value = 6
    spread = nodes.new('ShaderNodeMapRange')
    for socket, value in zip((1, 2, 3, 4), (0.35, 0.7, 0.55, 1.25)):
        spread.inputs[socket].default_value = value
    link(mottle.outputs[0], spread.inputs[0])
    mottled = nodes.new('ShaderNodeVectorMath')
    mottled.operation = 'SCALE'
    link(colour.outputs['Color'], mottled.inputs[0])
    link(spread.outputs[0], mottled.inputs['Scale'])
    link(mottled.outputs[0], surface.inputs['Base Color'])

    fine = nodes.new('ShaderNodeTexNoise')
    fine.inputs['Scale'].default_value = grain
    fine.inputs['Detail'].default_value = 4
    relief = nodes.new('ShaderNodeBump')
    relief.inputs['Strength'].default_value = bump
    relief.inputs['Distance'].default_value = 0.01
    link(fine.outputs[0], relief.inputs['Height'])
    link(relief.outputs[0], surface.inputs['Normal'])
    if torn:
        _tear(nodes, link, surface)
    return material


def skin_material(name):
    """Skin seen near: pores break what it throws back, soot lies on it in patches."""
    material = stuff_material(name, roughness=0.42, specular=0.45, bump=0.12, grain=900)
    tree = material.node_tree
    for node in tree.nodes:
        if node.bl_idname == 'ShaderNodeTexNoise' and node.inputs['Scale'].default_value == 9:
            node.inputs['Scale'].default_value = 24
        if node.bl_idname == 'ShaderNodeMapRange':
            node.inputs['To Min'].default_value, node.inputs['To Max'].default_value = 0.78, 1.10
    return material


def _tear(nodes, link, surface):
    hem = nodes.new('ShaderNodeAttribute')
    hem.attribute_name = 'hem'
    beyond = nodes.new('ShaderNodeMath')
    beyond.operation = 'GREATER_THAN'
    beyond.inputs[1].default_value = 1.0
    clear, mix = nodes.new('ShaderNodeBsdfTransparent'), nodes.new('ShaderNodeMixShader')
    link(hem.outputs['Fac'], beyond.inputs[0])
    link(beyond.outputs[0], mix.inputs[0])
    link(surface.outputs[0], mix.inputs[1])
    link(clear.outputs[0], mix.inputs[2])
    link(mix.outputs[0], nodes['Material Output'].inputs[0])
